package io.countersign.analysis.audit;

import io.countersign.model.result.Result;
import tools.jackson.databind.node.ObjectNode;

/** The second form. */
final class CycloneDx {
    private CycloneDx() {}

    static ObjectNode of(Result result, Maker maker) {
        return AuditJson.object()
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("version", 1)
                .put("x", maker.version() + result.release());
    }
}
