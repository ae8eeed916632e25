package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.BundleFormat;
import io.countersign.analysis.bundle.CanonicalJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An in-toto Statement, version 1.
 *
 * @param subjects what it is about
 * @param predicateType which kind of thing it says
 * @param predicate what it says
 */
record Statement(List<Subject> subjects, String predicateType, JsonNode predicate) {

    static final String TYPE = "https://in-toto.io/Statement/v1";

    Statement {
        subjects = List.copyOf(subjects);
    }

    /** Something a statement is about, known by one digest. */
    record Subject(String name, String algorithm, String digest) {

        /** A bundle, by the digest of its manifest. */
        static Subject bundle(String digest) {
            return new Subject(BundleFormat.MANIFEST, "sha256", digest);
        }

        static Subject commit(String id) {
            return new Subject("commit", "gitCommit", id);
        }

        private ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("name", name);
            json.putObject("digest").put(algorithm, digest);
            return json;
        }

        private static Subject read(JsonNode json) {
            String algorithm =
                    json.path("digest").propertyNames().stream().findFirst().orElse("");
            return new Subject(
                    json.path("name").asString(""),
                    algorithm,
                    json.path("digest").path(algorithm).asString(""));
        }
    }

    /** The same about a bundle first, and then about what it was about before. */
    Statement about(String bundleDigest) {
        return new Statement(
                Stream.concat(Stream.of(Subject.bundle(bundleDigest)), subjects.stream())
                        .toList(),
                predicateType,
                predicate);
    }

    JsonNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("_type", TYPE);
        ArrayNode listed = json.putArray("subject");
        subjects.forEach(subject -> listed.add(subject.json()));
        json.put("predicateType", predicateType);
        json.set("predicate", predicate);
        return json;
    }

    byte[] bytes() {
        return CanonicalJson.write(json());
    }

    /** Only what {@link #json()} gives is read, in whatever white space; anything else is empty. */
    static Optional<Statement> read(byte[] bytes) {
        return CanonicalJson.read(bytes).flatMap(json -> {
            Statement read = new Statement(
                    StreamSupport.stream(json.path("subject").spliterator(), false)
                            .map(Subject::read)
                            .toList(),
                    json.path("predicateType").asString(""),
                    json.path("predicate"));
            return Optional.of(read)
                    .filter(one -> one.predicate().isObject() && one.json().equals(json));
        });
    }
}
