package io.countersign.model.result;

import java.util.List;

/**
 * The passing test that comes nearest to walking a workflow nobody walks.
 *
 * @param test {@link TestResult#id()}
 * @param touched IDs of the steps it touches
 * @param missing IDs of the steps it does not touch and that are not optional
 */
public record NearestWalk(String test, String testName, List<String> touched, List<String> missing) {

    public NearestWalk {
        touched = List.copyOf(touched);
        missing = List.copyOf(missing);
    }
}
