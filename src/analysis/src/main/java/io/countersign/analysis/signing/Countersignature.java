package io.countersign.analysis.signing;

import io.countersign.analysis.intake.Quoted;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one person says by signing. All of it is inside the signed bytes; the time is the signer's own word.
 *
 * @param name of the person
 * @param role in which they sign, as policies name it
 * @param meaning of the signature, such as "reviewed and released"
 * @param at to the second
 */
public record Countersignature(String name, String role, String meaning, Instant at) {

    /** The type of the statement that carries it. */
    public static final String PREDICATE_TYPE = "https://countersign.io/attestation/countersignature/v0.1";

    private static final int NAME_CHARACTERS = 200;
    private static final int MEANING_CHARACTERS = 1000;
    private static final int TIME_CHARACTERS = "2026-11-21T10:00:00Z".length();
    private static final Pattern ROLE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** What is wrong with it, one sentence each; empty when nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        textProblem("name", name, NAME_CHARACTERS).ifPresent(problems::add);
        if (!isRole(role)) {
            problems.add(SigningMessages.role(role));
        }
        textProblem("meaning", meaning, MEANING_CHARACTERS).ifPresent(problems::add);
        if (at.toString().length() != TIME_CHARACTERS) {
            problems.add("the time " + at + " is not written to the second; write it as 2026-11-21T10:00:00Z");
        }
        return problems;
    }

    /** What is wrong with a word for a role, one sentence; empty when nothing is. */
    public static Optional<String> roleProblem(String word) {
        return isRole(word) ? Optional.empty() : Optional.of(SigningMessages.role(word));
    }

    /** Whether a word can be a role: small letters, digits and dashes, at most 40. */
    public static boolean isRole(String word) {
        return ROLE.matcher(word).matches();
    }

    private static Optional<String> textProblem(String what, String text, int most) {
        if (text.isBlank()) {
            return Optional.of("the " + what + " is empty; whoever reads the signature has to know it");
        }
        if (text.codePointCount(0, text.length()) > most) {
            return Optional.of("the " + what + " is longer than " + most + " characters; write it shorter");
        }
        return text.codePoints()
                .filter(Quoted::isInvisible)
                .boxed()
                .findFirst()
                .map(character ->
                        "the " + what + " holds " + Quoted.name(character) + ", which nobody could see; take it out");
    }

    JsonNode predicate() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("role", role);
        json.put("meaning", meaning);
        json.put("at", at.toString());
        return json;
    }

    /** Only what {@link #predicate()} gives, without a problem, is read. */
    static Optional<Countersignature> read(JsonNode predicate) {
        try {
            Countersignature read = new Countersignature(
                    predicate.path("name").asString(""),
                    predicate.path("role").asString(""),
                    predicate.path("meaning").asString(""),
                    Instant.parse(predicate.path("at").asString("")));
            return Optional.of(read)
                    .filter(one ->
                            one.predicate().equals(predicate) && one.problems().isEmpty());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
