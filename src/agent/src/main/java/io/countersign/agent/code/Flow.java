package io.countersign.agent.code;

/**
 * Which instructions of a method are reached from where, as far as JaCoCo wants to know it to choose the places of its probes. Source:
 * {@code LabelFlowAnalyzer} and {@code LabelInfo} of JaCoCo 0.8.15.
 */
final class Flow {

    private static final int TARGET = 1;
    private static final int MULTIPLE_TARGET = 2;
    private static final int SUCCESSOR = 4;
    private static final int LINE = 8;
    private static final int LINE_WITH_CALL = 16;

    private final byte[] marks;

    /** The last switch that led to each instruction; one more than where it stands. */
    private final int[] lastSwitch;

    private final Instructions code;

    private Flow(Instructions code, int length) {
        this.code = code;
        this.marks = new byte[length + 1];
        this.lastSwitch = new int[length + 1];
    }

    static Flow of(ClassBytes in, MethodBytes method) throws UnusualCode {
        Flow flow = new Flow(method.instructions(), method.length());
        flow.lines(in, method);
        flow.handlers(in, method);
        flow.follow(method.length());
        return flow;
    }

    private void lines(ClassBytes in, MethodBytes method) throws UnusualCode {
        for (int table : method.lineNumbers()) {
            int entries = in.u2(table);
            for (int at = table + 2; entries > 0; at += 4, entries--) {
                // Line 0 is the Kotlin compiler's word for none.
                if (in.u2(at + 2) != 0) {
                    marks[method.inside(in.u2(at))] |= LINE;
                }
            }
        }
    }

    private void handlers(ClassBytes in, MethodBytes method) throws UnusualCode {
        int at = method.handlers() + 2;
        for (int left = in.u2(method.handlers()); left > 0; left--, at += 8) {
            setTarget(method.inside(in.u2(at)));
            setTarget(method.inside(in.u2(at + 4)));
        }
    }

    private void follow(int length) throws UnusualCode {
        setTarget(0);
        boolean successor = false;
        int line = -1;
        for (int at = 0; at < length; at += code.length(at)) {
            if (successor) {
                setSuccessor(at);
            }
            if ((marks[at] & LINE) != 0) {
                line = at;
            }
            int kind = code.kind(at);
            successor = kind <= Instructions.BRANCH;
            if (kind == Instructions.CALL) {
                if (line >= 0) {
                    marks[line] |= LINE_WITH_CALL;
                }
            } else if (kind != Instructions.PLAIN && kind != Instructions.EXIT) {
                leave(at, kind);
            }
        }
    }

    private void leave(int at, int kind) throws UnusualCode {
        if (kind == Instructions.UNUSUAL) {
            throw new UnusualCode("code with a subroutine or a jump over more than 32 KB");
        }
        if (kind == Instructions.BRANCH || kind == Instructions.JUMP) {
            setTarget(code.target(at));
            return;
        }
        leaveOnce(at, code.fallback(at));
        for (int way = code.targetCount(at) - 1; way >= 0; way--) {
            leaveOnce(at, code.target(at, way));
        }
    }

    private void leaveOnce(int at, int target) {
        if (lastSwitch[target] != at + 1) {
            lastSwitch[target] = at + 1;
            setTarget(target);
        }
    }

    private void setTarget(int at) {
        marks[at] |= (marks[at] & (TARGET | SUCCESSOR)) != 0 ? MULTIPLE_TARGET : TARGET;
    }

    private void setSuccessor(int at) {
        marks[at] |= (marks[at] & TARGET) != 0 ? SUCCESSOR | MULTIPLE_TARGET : SUCCESSOR;
    }

    /** Whether an instruction is reached from more than one other, so that a jump to it has a probe of its own. */
    boolean isMultipleTarget(int at) {
        return (marks[at] & MULTIPLE_TARGET) != 0;
    }

    /** Whether there is a probe between an instruction and the one before it. */
    boolean needsProbe(int at) {
        int found = marks[at];
        return (found & SUCCESSOR) != 0 && (found & (MULTIPLE_TARGET | LINE_WITH_CALL)) != 0;
    }

    boolean isSuccessor(int at) {
        return (marks[at] & SUCCESSOR) != 0;
    }
}
