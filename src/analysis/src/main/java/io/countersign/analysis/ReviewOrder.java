package io.countersign.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person wants to be written down about claims they looked at.
 *
 * @param item ID of the requirement or workflow
 * @param by who looked
 * @param reason why the claim holds
 * @param test which claim is meant, as reviews call its test; all claims of the item where it is empty
 * @param date when they looked
 * @param file where it is written; {@code reviews.yaml} in the folder of requirements where it is empty
 */
public record ReviewOrder(
        String item, String by, String reason, Optional<String> test, LocalDate date, Optional<Path> file) {}
