package io.countersign.report.json;

import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.Share;
import io.countersign.model.result.WhoRan.TestShare;

/** Writes who ran the code under review. */
final class JsonWhoRan {

    private JsonWhoRan() {}

    static void write(WhoRan whoRan, JsonValues json) {
        json.object("whoRan", () -> {
            json.array("shares", whoRan.shares(), share -> share(share, json));
            json.object("inNoTest", () -> {
                json.number("lines", whoRan.inNoTest().covered());
                json.number("total", whoRan.inNoTest().total());
            });
            json.array(
                    "classes",
                    whoRan.classes(),
                    type -> json.object(() -> {
                        json.text("name", type.name());
                        json.number("lines", type.lines().covered());
                        json.number("total", type.lines().total());
                        json.texts(
                                "buckets",
                                type.buckets().stream().map(Bucket::label).toList());
                    }));
            json.number("unknownFootprints", whoRan.unknownFootprints());
        });
    }

    private static void share(Share share, JsonValues json) {
        json.object(() -> {
            json.text("bucket", share.bucket().label());
            json.counter("lines", "covered", share.lines());
            json.number("linesAlone", share.linesAlone());
            json.number("probes", share.probes());
            json.number("probesAlone", share.probesAlone());
            json.array(
                    "tests",
                    share.tests(),
                    test -> json.object(() -> {
                        json.text("id", test.test());
                        json.text("name", test.testName());
                        size(test, json);
                    }));
        });
    }

    static void size(TestShare share, JsonValues json) {
        json.number("classes", share.classes());
        json.number("probes", share.probes());
    }
}
