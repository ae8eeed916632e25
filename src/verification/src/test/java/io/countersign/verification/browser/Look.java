package io.countersign.verification.browser;

/** How a page is looked at. */
enum Look {
    LIGHT,
    DARK,
    /** 320 pixels wide. */
    NARROW,
    PRINT
}
