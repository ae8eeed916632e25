package io.countersign.benchmarks;

import java.util.List;

/**
 * What a benchmark says, in Markdown.
 *
 * @param complaints what went otherwise than it should
 */
public record Section(String title, List<String> lines, List<String> complaints) {

    public Section {
        lines = List.copyOf(lines);
        complaints = List.copyOf(complaints);
    }

    /** On standard output. */
    public void print() {
        System.out.println("### " + title + "\n");
        lines.forEach(System.out::println);
        System.out.println();
        complaints.forEach(complaint -> System.out.println("- " + complaint));
        System.out.println();
    }
}
