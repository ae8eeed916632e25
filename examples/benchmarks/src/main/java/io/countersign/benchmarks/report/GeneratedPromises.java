package io.countersign.benchmarks.report;

import io.countersign.benchmarks.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Requirements and workflows. A requirement owns a class, or one method of it; every tenth is claimed by nobody. */
final class GeneratedPromises {

    private static final List<String> CRITICALITIES = List.of("critical", "important", "important", "utility");
    private static final int STEPS = 5;
    private static final int PER_FILE = 1_000;
    private static final int PER_PARENT = 50;

    private final RunSize size;
    private final List<GeneratedType> code;

    GeneratedPromises(RunSize size, List<GeneratedType> code) {
        this.size = size;
        this.code = code;
    }

    static String requirementId(int number) {
        return "REQ-%05d".formatted(number);
    }

    static String workflowId(int number) {
        return "WF-%04d".formatted(number);
    }

    /** One of the requirements that own a class, unless nobody is to claim it. */
    Optional<String> claimable(int type, Random random) {
        int owners = size.requirements() / size.classes() + (type < size.requirements() % size.classes() ? 1 : 0);
        if (owners == 0) {
            return Optional.empty();
        }
        int number = type + size.classes() * random.nextInt(owners);
        return number % 10 == 9 ? Optional.empty() : Optional.of(requirementId(number));
    }

    /** Numbers of the classes that the steps of a workflow own. */
    List<Integer> steps(int workflow) {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> (workflow * 7 + step * 3) % size.classes())
                .distinct()
                .toList();
    }

    void write(Path folder) {
        for (int first = 0; first < size.requirements(); first += PER_FILE) {
            StringBuilder yaml = new StringBuilder("requirements:\n");
            for (int number = first; number < Math.min(first + PER_FILE, size.requirements()); number++) {
                requirement(number, yaml);
            }
            Places.written(folder.resolve("requirements-%05d.yaml".formatted(first)), yaml.toString());
        }
        StringBuilder yaml = new StringBuilder("workflows:\n");
        for (int number = 0; number < size.workflows(); number++) {
            workflow(number, yaml);
        }
        if (size.workflows() > 0) {
            Places.written(folder.resolve("workflows.yaml"), yaml.toString());
        }
    }

    private void requirement(int number, StringBuilder yaml) {
        String type = code.get(number % size.classes()).name();
        yaml.append("  - id: ").append(requirementId(number)).append('\n');
        yaml.append("    title: Promise number ").append(number).append(" is kept\n");
        yaml.append("    text: What is promised stands here at the length of one sentence, which names the number ")
                .append(number)
                .append(".\n");
        yaml.append("    criticality: ")
                .append(CRITICALITIES.get(number % CRITICALITIES.size()))
                .append('\n');
        if (number % PER_PARENT != 0) {
            yaml.append("    parents: [")
                    .append(requirementId(number - number % PER_PARENT))
                    .append("]\n");
        }
        yaml.append("    code: [\"")
                .append(type)
                .append(number % 3 == 0 ? "#run0" : "")
                .append("\"]\n");
    }

    private void workflow(int number, StringBuilder yaml) {
        yaml.append("  - id: ").append(workflowId(number)).append('\n');
        yaml.append("    title: Go the way number ").append(number).append('\n');
        yaml.append("    criticality: critical\n    steps:\n");
        List<Integer> steps = steps(number);
        for (int step = 0; step < steps.size(); step++) {
            int type = steps.get(step);
            yaml.append("      - id: step").append(step).append('\n');
            yaml.append("        title: Take the step number ").append(step).append('\n');
            yaml.append("        code: [").append(code.get(type).name()).append("]\n");
            if (type < size.requirements()) {
                yaml.append("        verifies: [").append(requirementId(type)).append("]\n");
            }
        }
    }
}
