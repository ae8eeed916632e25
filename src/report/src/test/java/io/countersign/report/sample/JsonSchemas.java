package io.countersign.report.sample;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds JSON against a schema, formats of texts too. */
public final class JsonSchemas {

    private JsonSchemas() {}

    public static List<Error> faults(String json, String schema, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
