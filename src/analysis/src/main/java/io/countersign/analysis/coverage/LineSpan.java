package io.countersign.analysis.coverage;

import java.util.List;

/**
 * Lines from first to last.
 *
 * @param last less than {@code first} when there is none
 */
record LineSpan(int first, int last) {

    static final LineSpan NONE = new LineSpan(Integer.MAX_VALUE, Integer.MIN_VALUE);

    static LineSpan of(List<CodeMethod> methods) {
        return methods.stream().map(CodeMethod::lines).reduce(NONE, LineSpan::union);
    }

    LineSpan union(LineSpan other) {
        return new LineSpan(Math.min(first, other.first), Math.max(last, other.last));
    }

    boolean contains(int line) {
        return first <= line && line <= last;
    }

    int length() {
        return last < first ? 0 : last - first + 1;
    }
}
