/** What an auditor receives of a release, and deriving its verdicts again from it. */
@NullMarked
package io.countersign.analysis.audit;

import org.jspecify.annotations.NullMarked;
