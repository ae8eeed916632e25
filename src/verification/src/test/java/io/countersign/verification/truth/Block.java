package io.countersign.verification.truth;

import java.util.ArrayList;
import java.util.List;

/** The tests of one class, the production class they own, and the class of the suite that runs their parts by number. */
final class Block {

    private final int number;
    private final ProductionClass production;
    private final List<String> calls = new ArrayList<>();

    Block(int number) {
        this.number = number;
        this.production = new ProductionClass("Block" + number);
    }

    int number() {
        return number;
    }

    ProductionClass production() {
        return production;
    }

    String leftovers() {
        return "Parts" + number + ".LEFTOVERS";
    }

    /** An expression for a part that calls a method. */
    String part(ProductionClass type, ProductionMethod method) {
        calls.add(type.call(method));
        return part(String.valueOf(calls.size() - 1));
    }

    /** An expression for the part whose number is an expression. */
    String part(String number) {
        return "Parts" + this.number + ".part(" + number + ")";
    }

    /** The number of the next part. */
    int next() {
        return calls.size();
    }

    String source() {
        StringBuilder source = new StringBuilder();
        source.append("package suite;\npublic final class Parts").append(number).append(" {\n");
        source.append("    static final Leftovers LEFTOVERS = new Leftovers();\n");
        source.append("    static Runnable part(int number) { return () -> run(number); }\n");
        source.append("    private static void run(int number) {\n        switch (number) {\n");
        for (int i = 0; i < calls.size(); i++) {
            source.append("            case ")
                    .append(i)
                    .append(" -> ")
                    .append(calls.get(i))
                    .append("\n");
        }
        return source.append("            default -> throw new AssertionError();\n        }\n    }\n}\n")
                .toString();
    }
}
