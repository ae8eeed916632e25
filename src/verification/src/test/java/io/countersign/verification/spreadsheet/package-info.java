/** The tables of a report as a spreadsheet shows them: opened in LibreOffice. Where there is none the tests are skipped. */
package io.countersign.verification.spreadsheet;
