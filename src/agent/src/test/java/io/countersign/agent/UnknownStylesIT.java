package io.countersign.agent;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests without a counted assertion are known to have none. */
class UnknownStylesIT {

    @TempDir
    Path folder;

    @Test
    void onlyTestsThatLeaveNoDoubtAreKnownToHaveNoAssertion() throws Exception {
        of("""
                        public static class Sample {
                            int sum;
                            @Test void nothing() { sum = Integer.parseInt("1"); }
                            @Test void opened() { org.assertj.core.api.Assertions.assertThat(1); }
                            void noTest() {}
                            @Test void otherLibrary() { OtherLibrary.shouldBe(sum, 0); }
                            @Test void byItself() { if (sum != 0) throw new IllegalStateException(); }
                            @Test void helped() { helper(); }
                            void helper() { if (sum != 0) throw new IllegalStateException(); }
                            @Test void byReference() { Runnable check = this::verifyIt; check.run(); }
                            void verifyIt() {}
                            @Test @Timeout(9) void inTime() {}
                            @Test void statement() { assert sum == 0; }
                        }
                        public static class OtherLibrary { public static void shouldBe(int a, int b) {} }
                        """).areUnasserted("""
                        known new Sample().nothing();
                        known new Sample().opened();
                        unknown new Sample().noTest();
                        unknown new Sample().otherLibrary();
                        unknown new Sample().byItself();
                        unknown new Sample().helped();
                        unknown new Sample().byReference();
                        unknown new Sample().inTime();
                        known new Sample().statement();
                        unknown ;
                        """);
    }

    @Test
    void whatExtensionsCheckIsUnknown() throws Exception {
        of("""
                        static class Checking implements org.junit.jupiter.api.extension.Extension {}
                        @org.junit.jupiter.api.extension.ExtendWith(Checking.class) public static class Extended {
                            @Test void nothing() {}
                        }
                        public static class Inherited extends Extended {
                            @Test void nothingEither() {}
                        }
                        public static class Registered {
                            @org.junit.jupiter.api.extension.RegisterExtension Checking checking = new Checking();
                            @Test void nothing() {}
                        }
                        @Retention(RetentionPolicy.RUNTIME) @interface Own {}
                        @Own public static class Annotated {
                            @Test void nothing() {}
                        }
                        @Tag("REQ-1") @DisplayName("plain") public static class Plain {
                            @Test void nothing() {}
                        }
                        """).areUnasserted("""
                        unknown new Extended().nothing();
                        unknown new Inherited().nothingEither();
                        unknown new Registered().nothing();
                        unknown new Annotated().nothing();
                        known new Plain().nothing();
                        """);
    }

    private CountedStatements of(String declarations) {
        return new CountedStatements(
                        folder,
                        "junit-jupiter-api-6.1.3",
                        "junit-platform-commons-6.1.3",
                        "opentest4j-1.3.0",
                        "assertj-core-3.27.7")
                .importing("org.junit.jupiter.api.*", "java.lang.annotation.*")
                .with(declarations);
    }
}
