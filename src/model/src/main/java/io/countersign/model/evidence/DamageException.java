package io.countersign.model.evidence;

/** Why reading stops: bytes that are missing, that are not as they were written, or that come from no writer of this format. */
final class DamageException extends Exception {
    private final String problem;

    DamageException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
