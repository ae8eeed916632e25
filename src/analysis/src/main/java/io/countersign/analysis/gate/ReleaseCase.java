package io.countersign.analysis.gate;

import io.countersign.analysis.policy.ReleaseDemands;
import io.countersign.model.result.Result;
import java.util.List;

/** A release, and what is asked of it as a whole. */
record ReleaseCase(Result result, ReleaseDemands demands, List<ItemInForce> items, Excuses excuses) {

    static final String GROUP = "the release";

    Reached reached(String rule, String needed, String figure) {
        return new Reached(rule, GROUP, needed, figure);
    }
}
