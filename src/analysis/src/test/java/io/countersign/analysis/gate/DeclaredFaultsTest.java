package io.countersign.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Group;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.policy.Selector;
import io.countersign.analysis.policy.Written;
import io.countersign.model.Fault;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A demand or an excuse about nothing that was declared is a fault. */
final class DeclaredFaultsTest {

    private static final Requirement REQUIREMENT = new Requirement(
            "REQ-1",
            "title",
            "",
            Criticality.IMPORTANT,
            Status.DRAFT,
            1,
            List.of(),
            new Scope(List.of()),
            Optional.of("payments"),
            Trace.none(),
            List.of("pci"),
            List.of(),
            Location.ofLine("requirements/pay/a.yaml", 3));

    private static Optional<Written> at(int line, String text) {
        return Optional.of(new Written(text, Location.ofLine("countersign.yaml", line)));
    }

    private static List<String> faults(Selector selector, Waiver... waivers) {
        Policy policy = new Policy(
                Profile.DEFAULT,
                List.of(new Group("mine", selector, Policies.testCoverage(1), Demands.NONE)),
                Profile.DEFAULT.release(),
                List.of());
        return DeclaredFaults.of(
                        policy,
                        new Declarations(
                                List.of(REQUIREMENT),
                                List.of(),
                                List.of(),
                                List.of(waivers),
                                List.of(),
                                List.of(),
                                List.of()))
                .stream()
                .map(Fault::toString)
                .toList();
    }

    private static Waiver waiver(Waiver.Kind kind, String name, String... items) {
        return new Waiver(
                kind,
                name,
                List.of(items),
                "later",
                "Kim",
                "Ada",
                Optional.empty(),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 1),
                Location.ofLine("w.yaml", 2));
    }

    @Test
    void ownersTagsAndPathsAreThoseOfSomeItem() {
        assertThat(faults(new Selector(
                        Optional.empty(), at(1, "payment"), at(2, "pcj"), at(3, "requirements/pay/b.yaml"))))
                .containsExactly(
                        "countersign.yaml:1: \"payment\" is the owner of no item; did you mean \"payments\"?",
                        "countersign.yaml:2: \"pcj\" is a tag of no item; did you mean \"pci\"?",
                        "countersign.yaml:3: \"requirements/pay/b.yaml\" fits no file in which an item is declared;"
                                + " did you mean \"requirements/pay/a.yaml\"?");
        assertThat(faults(new Selector(Optional.empty(), at(1, "somebody"), Optional.empty(), Optional.empty())))
                .containsExactly(
                        "countersign.yaml:1: \"somebody\" is the owner of no item; name one that is declared, or take it out");
        assertThat(faults(new Selector(Optional.empty(), at(1, "payments"), at(2, "pci"), at(3, "requirements"))))
                .isEmpty();
    }

    @Test
    void waivedItemsAreDeclared() {
        Selector all = Selector.of(Criticality.IMPORTANT);

        assertThat(faults(
                        all,
                        waiver(Waiver.Kind.VERDICT, "unclaimed", "REQ-1", "REQ-2"),
                        waiver(Waiver.Kind.RULE, "flaky-claim", "WF-*"),
                        waiver(Waiver.Kind.RULE, "requirements-based-lines", "RE-1")))
                .containsExactly(
                        "w.yaml:2: \"REQ-2\" is no requirement and no workflow to excuse; did you mean \"REQ-1\"?",
                        "w.yaml:2: \"WF-*\" is no requirement and no workflow to excuse; name one that is declared, or take it out",
                        "w.yaml:2: \"RE-1\" is no requirement and no workflow to excuse; did you mean \"REQ-1\"?");
        assertThat(faults(
                        all,
                        waiver(Waiver.Kind.RULE, "unclaimed-code", "com.shop.Pay"),
                        waiver(Waiver.Kind.RULE, "unknown-id", "REQ-9"),
                        waiver(Waiver.Kind.RULE, "hollow-claim", "REQ-*")))
                .isEmpty();
    }
}
