package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.signing.CheckedSignature.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks the signatures of a bundle against keys that were given. Nothing that makes a key trusted is taken from the bundle. */
public final class SignatureCheck {

    private final String digest;
    private final Collection<Statement> statements;
    private final List<TrustedKey> keys;

    private SignatureCheck(String digest, Collection<Statement> statements, List<TrustedKey> keys) {
        this.digest = digest;
        this.statements = statements;
        this.keys = keys;
    }

    /** All signatures. Whether the manifest is that of the entries is another question: {@link Bundle#problems()}. */
    public static SignatureReport check(Bundle bundle, List<TrustedKey> keys, List<SignatureDemand> demands) {
        SortedMap<String, byte[]> envelopes = new TreeMap<>();
        bundle.signatures().forEach(entry -> envelopes.put(entry, bundle.bytes(entry)));
        return check(bundle.digest(), Statements.in(bundle).values(), envelopes, keys, demands);
    }

    static SignatureReport check(
            String digest,
            Collection<Statement> statements,
            SortedMap<String, byte[]> envelopes,
            List<TrustedKey> keys,
            List<SignatureDemand> demands) {
        SignatureCheck check = new SignatureCheck(digest, statements, keys);
        List<CheckedSignature> signatures = envelopes.entrySet().stream()
                .map(one -> check.one(one.getKey(), one.getValue()))
                .toList();
        return new SignatureReport(
                signatures,
                demands.stream()
                        .map(demand -> new DemandResult(demand, signers(demand.role(), signatures)))
                        .toList());
    }

    /** The same key counts once in a role, however often it signed in it, and under however many names it was given. */
    private static List<String> signers(String role, List<CheckedSignature> signatures) {
        Map<String, String> names = new LinkedHashMap<>();
        for (CheckedSignature one : signatures) {
            if (one.person().filter(person -> person.role().equals(role)).isPresent()) {
                one.key().ifPresent(key -> names.putIfAbsent(key.fingerprint(), key.name()));
            }
        }
        return List.copyOf(names.values());
    }

    private CheckedSignature one(String entry, byte[] bytes) {
        Optional<Envelope> read = Envelope.read(bytes);
        if (read.isEmpty()) {
            return broken(entry, SigningMessages.NO_ENVELOPE);
        }
        Envelope envelope = read.get();
        if (!envelope.isWrittenAs(bytes)) {
            return broken(entry, SigningMessages.NOT_AS_WRITTEN);
        }
        if (envelope.signatures().size() != 1) {
            return broken(entry, SigningMessages.SEVERAL);
        }
        if (!envelope.payloadType().equals(Envelope.IN_TOTO)) {
            return broken(entry, SigningMessages.payloadType(envelope.payloadType()));
        }
        return Statement.read(envelope.payload())
                .map(statement -> signed(entry, statement, envelope))
                .orElseGet(() -> broken(entry, SigningMessages.NO_STATEMENT));
    }

    private CheckedSignature signed(String entry, Statement statement, Envelope envelope) {
        List<String> reasons = new ArrayList<>();
        Optional<Countersignature> person = Optional.empty();
        if (statement.predicateType().equals(Countersignature.PREDICATE_TYPE)) {
            person = Countersignature.read(statement.predicate());
            if (person.isEmpty()) {
                reasons.add(SigningMessages.NO_PERSON);
            } else if (!isOfPerson(statement)) {
                reasons.add(SigningMessages.otherBundle(subject(statement)));
            }
        } else if (statements.stream().noneMatch(one -> one.about(digest).equals(statement))) {
            boolean other = !subject(statement).equals(digest);
            reasons.add(other ? SigningMessages.otherBundle(subject(statement)) : SigningMessages.OTHER_STATEMENT);
        }
        Optional<TrustedKey> key = reasons.isEmpty() ? key(envelope) : Optional.empty();
        State state = !reasons.isEmpty() ? State.BROKEN : key.isPresent() ? State.TRUSTED : State.UNKNOWN_KEY;
        if (state == State.UNKNOWN_KEY) {
            reasons.add(SigningMessages.UNKNOWN_KEY);
        }
        return new CheckedSignature(entry, state, statement.predicateType(), person, key, String.join("; ", reasons));
    }

    private boolean isOfPerson(Statement statement) {
        return statement.subjects().equals(List.of(Statement.Subject.bundle(digest)));
    }

    private static String subject(Statement statement) {
        return statement.subjects().stream()
                .findFirst()
                .map(Statement.Subject::digest)
                .orElse("");
    }

    private Optional<TrustedKey> key(Envelope envelope) {
        byte[] message = envelope.preAuthentication();
        return keys.stream()
                .filter(key -> key.verifies(message, envelope.signatures().get(0)))
                .findFirst();
    }

    private static CheckedSignature broken(String entry, String reason) {
        return new CheckedSignature(entry, State.BROKEN, "", Optional.empty(), Optional.empty(), reason);
    }
}
