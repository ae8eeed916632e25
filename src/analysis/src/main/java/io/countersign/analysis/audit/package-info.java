/** What an auditor receives of a release, and deriving its verdicts again from it. Knows what lies in a bundle, and not how it is packed or signed. */
@NullMarked
package io.countersign.analysis.audit;

import org.jspecify.annotations.NullMarked;
