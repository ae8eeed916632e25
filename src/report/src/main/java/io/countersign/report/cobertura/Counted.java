package io.countersign.report.cobertura;

import io.countersign.model.result.CodeResult;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.Totals;

/** Which of the two coverages a document holds. */
enum Counted {
    BY_ANY_TEST {
        @Override
        Coverage of(Totals totals) {
            return totals.codeCoverage();
        }

        @Override
        Coverage of(CodeResult code) {
            return code.codeCoverage();
        }

        @Override
        Counter branches(LineResult line) {
            return line.branches();
        }

        @Override
        int hits(LineResult line) {
            // Code of set-ups and class initialisers runs in no test.
            return line.instructions().covered() == 0 ? 0 : Math.max(1, line.tests());
        }
    },
    REQUIREMENTS_BASED {
        @Override
        Coverage of(Totals totals) {
            return totals.requirementsBasedCoverage();
        }

        @Override
        Coverage of(CodeResult code) {
            return code.requirementsBasedCoverage();
        }

        @Override
        Counter branches(LineResult line) {
            return line.requirementsBasedBranches();
        }

        @Override
        int hits(LineResult line) {
            return line.requirementsBasedInstructions().covered() == 0
                    ? 0
                    : Math.max(1, line.verifiedBy().size());
        }
    };

    abstract Coverage of(Totals totals);

    abstract Coverage of(CodeResult code);

    abstract Counter branches(LineResult line);

    /** How many tests ran the line, or how many items it was verified for. */
    abstract int hits(LineResult line);
}
