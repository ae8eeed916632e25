package io.countersign.analysis;

import io.countersign.analysis.claims.ReviewedTest;
import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputPaths;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.review.Sides;
import io.countersign.analysis.text.Nearest;
import io.countersign.analysis.verdict.ItemSides;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.analysis.verdict.Judgement;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.ClaimReview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down what a person saw of the claims of one item, so that a change of any of their three sides is noticed later. */
public final class Reviewing {

    /** The file in the folder of requirements that reviews are written to. */
    public static final String FILE_NAME = "reviews.yaml";

    private static final int SOME = 5;

    /** The claims of an item, and its own two sides. */
    private record Item(ItemSides sides, List<JudgedClaim> claims) {}

    /**
     * What was done.
     *
     * @param file relative to the project's root
     * @param reviewed one for each claim
     * @param passedOver claims that are not effective, so that there is nothing to review; one sentence each
     */
    public record Outcome(String file, List<ClaimReview> reviewed, List<String> passedOver) {

        public Outcome {
            reviewed = List.copyOf(reviewed);
            passedOver = List.copyOf(passedOver);
        }
    }

    private final ReviewOrder order;
    private final Analysis.Judged judged;
    private final List<ClaimReview> reviewed = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private Reviewing(ReviewOrder order, Analysis.Judged judged) {
        this.order = order;
        this.judged = judged;
    }

    /**
     * Reviews the effective claims of an item; those that are only suspect because of an earlier review are effective here.
     *
     * @throws InputException when the inputs are wrong, there is no such item or claim, no claim is effective, or the file holds what was not
     *     written by a review
     */
    public static Outcome review(Inputs inputs, ReviewOrder order) {
        check(order);
        Reviewing reviewing = new Reviewing(order, Analysis.judge(inputs, true));
        reviewing.collect();
        Path file = order.file().orElseGet(() -> usualFile(inputs));
        String name = new InputPaths(inputs.root()).name(file);
        ReviewsFile.add(file, name, reviewing.reviewed);
        return new Outcome(name, reviewing.reviewed, reviewing.passedOver);
    }

    private static void check(ReviewOrder order) {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, String> given :
                Map.of("--by", order.by(), "--reason", order.reason()).entrySet()) {
            FileFaults own = new FileFaults(given.getKey());
            if (given.getValue().isBlank()) {
                own.addToFile("is empty; a review needs a name and a reason");
            }
            new WrittenText("the text", given.getValue(), false, own.ofFile(), own).line();
            faults.addAll(own.inOrder());
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults.stream()
                    .sorted((one, other) ->
                            one.location().file().compareTo(other.location().file()))
                    .toList());
        }
    }

    private static Path usualFile(Inputs inputs) {
        Path folder = inputs.requirements().stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() ->
                        inputs.root().resolve(RequirementsFiles.USUAL_FOLDER).normalize());
        return folder.resolve(FILE_NAME);
    }

    private void collect() {
        Item item = item();
        Map<ReviewedTest, List<JudgedClaim>> byTest = new LinkedHashMap<>();
        for (JudgedClaim claim : item.claims()) {
            judged.tests()
                    .marks(claim.test().id())
                    .reviewed(claim.test().source())
                    .ifPresentOrElse(
                            test -> byTest.computeIfAbsent(test, unknown -> new ArrayList<>())
                                    .add(claim),
                            () -> passedOver.add(
                                    claim.test().name() + ": its engine does not say where it comes from"));
        }
        List<String> names = byTest.keySet().stream().map(ReviewedTest::name).toList();
        order.test().filter(name -> !names.contains(name)).ifPresent(name -> refuseTest(name, names));
        byTest.forEach((test, claims) -> {
            if (order.test().map(test.name()::equals).orElse(true)) {
                review(item, test, claims);
            }
        });
        if (reviewed.isEmpty()) {
            throw fault(
                    order.item(),
                    passedOver.isEmpty()
                            ? "no test claims it, so there is nothing to review"
                            : "no claim on it is effective, so there is nothing to review: "
                                    + String.join("; ", passedOver));
        }
    }

    private void review(Item item, ReviewedTest test, List<JudgedClaim> claims) {
        Optional<JudgedClaim> weak =
                claims.stream().filter(claim -> !claim.effective()).findFirst();
        if (weak.isPresent()) {
            passedOver.add(test.name() + " is " + weak.get().strength().label() + ": "
                    + weak.get().reason());
            return;
        }
        Sides sides = item.sides().with(test.hash());
        reviewed.add(new ClaimReview(
                order.item(),
                test.name(),
                order.by().strip(),
                order.reason().strip(),
                order.date(),
                sides.text(),
                sides.test(),
                sides.scope()
                        .orElseThrow(() -> fault(
                                order.item(),
                                "some of its code is not under review here; review it where all modules are read")),
                Location.ofFile(FILE_NAME)));
    }

    private Item item() {
        Judgement judgement = judged.judgement();
        return Stream.concat(
                        judgement.workflows().stream()
                                .filter(one -> one.workflow().id().equals(order.item()))
                                .map(one -> new Item(
                                        ItemSides.of(
                                                one.workflow(),
                                                one.scope(),
                                                judgement.facts().code()),
                                        one.claims())),
                        judgement.requirements().stream()
                                .filter(one -> one.requirement().id().equals(order.item()))
                                .map(one -> new Item(
                                        ItemSides.of(
                                                one.requirement(),
                                                one.scope(),
                                                judgement.facts().code()),
                                        one.claims())))
                .findFirst()
                .orElseThrow(() -> unknown(judgement));
    }

    private InputException unknown(Judgement judgement) {
        List<String> ids = Stream.concat(
                        judgement.workflows().stream().map(one -> one.workflow().id()),
                        judgement.requirements().stream()
                                .map(one -> one.requirement().id()))
                .toList();
        return fault(order.item(), "nobody declared this ID" + hint(order.item(), ids));
    }

    private void refuseTest(String name, List<String> names) {
        throw fault(name, "this test makes no claim on " + order.item() + hint(name, names));
    }

    private static String hint(String name, List<String> known) {
        List<String> near = Nearest.to(name, known);
        if (!near.isEmpty()) {
            return "; " + Nearest.question(near);
        }
        String some = String.join(", ", known.subList(0, Math.min(SOME, known.size())));
        return known.isEmpty()
                ? "; there is none at all"
                : "; there are " + some + (known.size() > SOME ? " and " + (known.size() - SOME) + " more" : "");
    }

    private static InputException fault(String place, String message) {
        return new InputException(new Fault(Location.ofFile(place), message));
    }
}
