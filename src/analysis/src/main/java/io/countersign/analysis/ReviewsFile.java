package io.countersign.analysis;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputBytes;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Mapping;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.yaml.Composition;
import io.countersign.analysis.yaml.YamlFormat;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.ClaimReview;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Waiver;
import io.countersign.model.declared.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The file that reviews are written to. It is always written the same way, in the order of items and tests, so that a change of one review
 * changes its lines and no others.
 */
final class ReviewsFile {

    private static final String HEAD = """
            # Written by "countersign review". Keep it under version control; what people write belongs into another file.
            reviews:
            """;

    private ReviewsFile() {}

    /**
     * Puts reviews in place of earlier ones of the same claims, and keeps all others.
     *
     * @param name of the file in messages
     * @throws InputException when the file cannot be read or written, or holds anything that was not written here
     */
    static void add(Path file, String name, List<ClaimReview> reviews) {
        try {
            String before = Files.exists(file) ? read(file, name) : "";
            boolean windows = before.contains("\r\n");
            String after = merged(before.replace("\r\n", "\n"), name, reviews);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, windows ? after.replace("\n", "\r\n") : after);
        } catch (IOException e) {
            throw new InputException(new Fault(Location.ofFile(name), "the reviews cannot be written here: " + e));
        }
    }

    private static String read(Path file, String name) {
        FileFaults faults = new FileFaults(name);
        String text = InputBytes.read(file, Composition.LIMITS, faults)
                .flatMap(bytes -> bytes.text(faults))
                .orElse("");
        throwIfAny(faults);
        return text;
    }

    /** The text of the file with further reviews. */
    static String merged(String before, String name, List<ClaimReview> more) {
        TreeMap<Key, ClaimReview> all = new TreeMap<>();
        if (!before.isEmpty()) {
            parse(before, name).forEach(review -> all.put(Key.of(review), review));
            refuseForeign(before, render(all.values()), name);
        }
        more.forEach(review -> all.put(Key.of(review), review));
        return render(all.values());
    }

    private record Key(String item, String test) implements Comparable<Key> {

        static Key of(ClaimReview review) {
            return new Key(review.item(), review.test());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::item).thenComparing(Key::test).compare(this, other);
        }
    }

    private static List<ClaimReview> parse(String text, String name) {
        FileFaults faults = new FileFaults(name);
        Taken taken = new Taken(new ArrayList<>());
        new YamlFormat().read(new SourceFile(Path.of(name), name, text, Mapping.none(faults.ofFile()), faults), taken);
        throwIfAny(faults);
        return taken.reviews();
    }

    private static void throwIfAny(FileFaults faults) {
        if (!faults.isEmpty()) {
            throw new InputException(faults.inOrder());
        }
    }

    private static void refuseForeign(String found, String written, String name) {
        if (found.equals(written)) {
            return;
        }
        List<String> theirs = found.lines().toList();
        List<String> ours = written.lines().toList();
        int line = 0;
        while (line < Math.min(theirs.size(), ours.size()) && theirs.get(line).equals(ours.get(line))) {
            line++;
        }
        throw new InputException(new Fault(
                Location.ofLine(name, Math.max(1, Math.min(line + 1, theirs.size()))),
                "was not written by countersign review, which keeps only what it wrote itself; move it into another file of"
                        + " requirements, or name another file with --file"));
    }

    /** The text of a file with these reviews. */
    static String render(Collection<ClaimReview> reviews) {
        StringBuilder text = new StringBuilder(HEAD);
        for (ClaimReview review : reviews) {
            text.append("  - item: ").append(quoted(review.item()));
            text.append("\n    test: ").append(quoted(review.test()));
            text.append("\n    by: ").append(quoted(review.by()));
            text.append("\n    date: ").append(review.date());
            text.append("\n    reason: ").append(quoted(review.reason()));
            text.append("\n    hashes:\n");
            hash(text, "text", review.textHash());
            hash(text, "test", review.testHash());
            hash(text, "scope", review.scopeHash());
        }
        return text.toString();
    }

    private static void hash(StringBuilder text, String side, String hash) {
        if (!hash.isEmpty()) {
            text.append("      ").append(side).append(": ").append(hash).append('\n');
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Takes the reviews; whatever else there is makes the texts differ. */
    private record Taken(List<ClaimReview> reviews) implements Intake {

        @Override
        public void requirement(Requirement requirement) {}

        @Override
        public void workflow(Workflow workflow) {}

        @Override
        public void claim(DeclaredClaim claim) {}

        @Override
        public void waiver(Waiver waiver) {}

        @Override
        public void review(ClaimReview review) {
            reviews.add(review);
        }

        @Override
        public void proof(Proof proof) {}

        @Override
        public void input(InputFile file) {}
    }
}
