package io.countersign.analysis.signing;

/**
 * How many people have to have signed in a role.
 *
 * @param role as {@link Countersignature} has it
 * @param count at least 1
 */
public record SignatureDemand(String role, int count) {

    public SignatureDemand {
        if (count < 1 || !Countersignature.isRole(role)) {
            throw new IllegalArgumentException(count + " signatures of the role " + role);
        }
    }
}
