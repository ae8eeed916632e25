package io.countersign.agent;

import io.countersign.agent.code.ClassProbes;
import io.countersign.agent.code.ProbeCode;
import java.util.Locale;

/** Where code finds the place of its hits. */
enum Layout {

    /** One array for everybody: the cheapest, as long as tests run one after the other. */
    FLAT {
        @Override
        ClassProbes at(Place place) {
            return new ClassProbes() {

                private final ProbeCode everywhere = new FlatProbes(place);

                @Override
                public String variableType() {
                    return "";
                }

                @Override
                public ProbeCode inMethod(int variable) {
                    return everywhere;
                }
            };
        }
    },

    /** An array for each test and container, chosen by the thread: for tests that overlap. */
    CHOSEN {
        @Override
        ClassProbes at(Place place) {
            return new ClassProbes() {

                @Override
                public String variableType() {
                    return SegmentCode.DESCRIPTOR;
                }

                @Override
                public ProbeCode inMethod(int variable) {
                    return new ChosenProbes(place, variable);
                }
            };
        }
    };

    /** Its name in options and answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is written into the methods of the class that has a place. */
    abstract ClassProbes at(Place place);
}
