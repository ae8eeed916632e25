package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.declared.ClaimReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes reviews of maps. */
final class ReviewMapping {

    static final Keys KEYS = Keys.of("a review", List.of("item", "test", "by", "date", "reason", "hashes"));
    static final Keys HASHES_KEYS = Keys.of("\"hashes\"", List.of("text"), "test", "scope");

    private ReviewMapping() {}

    /** Empty when it does not say completely what was reviewed, which is then filed. */
    static Optional<ClaimReview> of(YamlMap map) {
        Optional<String> item = map.text("item").flatMap(WrittenText::id);
        Optional<String> test = line(map, "test");
        Optional<LocalDate> date = map.text("date").flatMap(WrittenText::date);
        Optional<YamlMap> hashes = map.map("hashes", HASHES_KEYS);
        if (item.isEmpty() || test.isEmpty() || date.isEmpty() || hashes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClaimReview(
                item.get(),
                test.get(),
                line(map, "by").orElse(""),
                line(map, "reason").orElse(""),
                date.get(),
                hash(hashes.get(), "text"),
                hash(hashes.get(), "test"),
                hash(hashes.get(), "scope"),
                map.location()));
    }

    private static Optional<String> line(YamlMap map, String key) {
        return map.text(key).flatMap(WrittenText::line);
    }

    private static String hash(YamlMap hashes, String side) {
        return hashes.text(side).flatMap(Hashes::of).orElse("");
    }
}
