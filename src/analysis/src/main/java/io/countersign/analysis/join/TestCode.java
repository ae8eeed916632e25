package io.countersign.analysis.join;

import io.countersign.analysis.claims.TestMarks;
import io.countersign.model.Location;
import java.util.function.UnaryOperator;

/** What is known of the code of tests beside their evidence. Where several modules are tested, each has classes and sources of its own. */
public interface TestCode {

    /** What the class files say for the test of this id. */
    TestMarks marks(String testId);

    /** Where a source lies that the class file, or the engine, of the test of this id names below a source folder. */
    Location place(String testId, Location source);

    /** The same for all tests. */
    static TestCode of(TestMarks marks, UnaryOperator<Location> places) {
        return new TestCode() {
            @Override
            public TestMarks marks(String testId) {
                return marks;
            }

            @Override
            public Location place(String testId, Location source) {
                return places.apply(source);
            }
        };
    }
}
