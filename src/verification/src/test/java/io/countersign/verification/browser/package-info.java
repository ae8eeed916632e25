/** The report's pages as a person meets them: opened from disk in a real browser. Where there is none the tests are skipped. */
package io.countersign.verification.browser;
