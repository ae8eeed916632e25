package io.countersign.junit;

import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Legend;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the agent's numbers mean. It numbers methods that nobody enters, and probes between them; here the methods that were entered are
 * counted without gaps.
 */
final class AgentNumbers implements Legend {

    /** Where a row of the door names its class by number. */
    private static final int NUMBER = 4;

    private static final int FIRST_CAPACITY = 1 << 10;

    private final AgentRecorder agent;
    private @Nullable ClassKey[] types = new ClassKey[FIRST_CAPACITY];
    private @Nullable EnteredMethod[] methods = new EnteredMethod[FIRST_CAPACITY];
    private int entered;

    /** By the agent's number one more than ours; 0 for a method that was not entered. */
    private int[] ours = new int[FIRST_CAPACITY];

    AgentNumbers(AgentRecorder agent) {
        this.agent = agent;
    }

    /** The number of a row's class. */
    int typeOf(Object[] row) {
        int number = (Integer) row[NUMBER];
        if (number >= types.length) {
            types = Arrays.copyOf(types, Math.max(number + 1, types.length * 2));
        }
        if (types[number] == null) {
            types[number] = new ClassKey((Long) row[0], (String) row[1], (Integer) row[2]);
        }
        return number;
    }

    /** Our numbers of the first {@code count} methods, by those the agent gives them. */
    int[] methods(int[] told, int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int known = told[i] < ours.length ? ours[told[i]] : 0;
            numbers[i] = known == 0 ? ask(told[i]) : known - 1;
        }
        return numbers;
    }

    private int ask(int told) {
        Object[] row = agent.method(told);
        EnteredMethod method = new EnteredMethod(type(typeOf(row)), (Integer) row[3]);
        if (told >= ours.length) {
            ours = Arrays.copyOf(ours, Math.max(told + 1, ours.length * 2));
        }
        if (entered == methods.length) {
            methods = Arrays.copyOf(methods, entered * 2);
        }
        methods[entered++] = method;
        ours[told] = entered;
        return entered - 1;
    }

    @Override
    public ClassKey type(int number) {
        return Objects.requireNonNull(types[number]);
    }

    @Override
    public EnteredMethod method(int number) {
        return Objects.requireNonNull(methods[number]);
    }
}
