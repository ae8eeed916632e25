package io.countersign.report.html;

import java.util.Optional;

/**
 * An ID wherever it is named.
 *
 * @param verdict empty when nobody declared the ID
 */
record ItemView(Link link, Optional<Word> verdict) {}
