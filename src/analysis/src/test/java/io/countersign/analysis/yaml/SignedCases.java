package io.countersign.analysis.yaml;

import java.util.List;
import java.util.stream.Stream;

/** What people sign for, written rightly and wrongly: reviews and proofs. */
final class SignedCases {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String REVIEW = "item: R, test: 'a.B#c', by: Ada, date: 2026-11-01, reason: r";
    private static final String PROOF = "kind: load-test, items: [R], date: 2026-11-01, by: Ada, result: passed";

    static final List<String> GOOD = Stream.of(
                    "reviews: [{" + REVIEW + ", hashes: {text: HASH, test: HASH, scope: HASH}}]",
                    "reviews: [{" + REVIEW + ", hashes: {text: HASH}}]",
                    "reviews: [{item: 1.10, test: 'a b.feature#Pay', by: 7, date: '2026-02-28', reason: x, hashes: {text: HASH}}]",
                    "proofs: [{" + PROOF + "}]",
                    "proofs: [{kind: odd-word, items: R, date: 2026-11-01, by: A, result: failed, note: \"a\\nb\"}]",
                    "proofs: [{" + PROOF + ", expires: 2026-11-01}]",
                    "proofs: [{" + PROOF + ", attachment: {path: docs/a b/.c..d.pdf, sha256: HASH}}]",
                    "requirements: [{id: R, title: T, proofs: [load-test, own-word]}]",
                    "requirements: [{id: R, title: T, proofs: alert}]",
                    "workflows: [{id: W, title: T, proofs: [alert], steps: [{id: s, title: T}]}]")
            .map(SignedCases::hashed)
            .toList();

    static final List<String> BAD = Stream.of(
                    "reviews: []",
                    "reviews: [{" + REVIEW + "}]",
                    "reviews: [{" + REVIEW + ", hashes: {test: HASH}}]",
                    "reviews: [{" + REVIEW + ", hashes: {text: ABC}}]",
                    "reviews: [{" + REVIEW + ", hashes: {text: HASH, test: ''}}]",
                    "reviews: [{" + REVIEW + ", hashes: {text: HASH, code: HASH}}]",
                    "reviews: [{item: R, test: t, by: A, date: 2026-13-01, reason: r, hashes: {text: HASH}}]",
                    "reviews: [{item: R, test: t, by: A, date: 1.11.2026, reason: r, hashes: {text: HASH}}]",
                    "reviews: [{item: R, test: t, by: '', date: 2026-11-01, reason: r, hashes: {text: HASH}}]",
                    "proofs: []",
                    "proofs: [{kind: load test, items: [R], date: 2026-11-01, by: Ada, result: passed}]",
                    "proofs: [{kind: load-test, date: 2026-11-01, by: Ada, result: passed}]",
                    "proofs: [{kind: load-test, items: [], date: 2026-11-01, by: Ada, result: passed}]",
                    "proofs: [{kind: load-test, items: [R], date: 2026-11-32, by: Ada, result: passed}]",
                    "proofs: [{kind: load-test, items: [R], date: 2026-11-01, by: Ada, result: ok}]",
                    "proofs: [{" + PROOF + ", expires: never}]",
                    "proofs: [{" + PROOF + ", attachment: docs/a.pdf}]",
                    "proofs: [{" + PROOF + ", attachment: {path: docs/a.pdf}}]",
                    "proofs: [{" + PROOF + ", attachment: {path: ../a.pdf, sha256: HASH}}]",
                    "proofs: [{" + PROOF + ", attachment: {path: docs/../../a.pdf, sha256: HASH}}]",
                    "proofs: [{" + PROOF + ", attachment: {path: /a.pdf, sha256: HASH}}]",
                    "proofs: [{" + PROOF + ", attachment: {path: 'C:/a.pdf', sha256: HASH}}]",
                    "proofs: [{" + PROOF + ", attachment: {path: 'docs\\a.pdf', sha256: HASH}}]",
                    "proofs: [{" + PROOF + ", ticket: X}]",
                    "requirements: [{id: R, title: T, proofs: []}]",
                    "requirements: [{id: R, title: T, proofs: [load test]}]")
            .map(SignedCases::hashed)
            .toList();

    private SignedCases() {}

    private static String hashed(String yaml) {
        return yaml.replace("HASH", HASH);
    }
}
