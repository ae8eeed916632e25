package io.countersign.analysis.audit;

/**
 * One place where what was recorded is not what was derived again.
 *
 * @param where the way to it, such as {@code requirements / REQ-FX / verdict}
 * @param recorded what the bundle says; {@code nothing} where it says nothing
 * @param derived what follows from the evidence inside
 */
public record Difference(String where, String recorded, String derived) {

    @Override
    public String toString() {
        return where + ": recorded " + recorded + ", derived " + derived;
    }
}
