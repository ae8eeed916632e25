package io.countersign.analysis.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.CompiledSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which methods are tests, and what of theirs is an ID. */
final class FoundTestsTest {

    @TempDir
    Path root;

    @Test
    void readsTestsOfOtherFrameworks() throws Exception {
        CompiledSources.compileWithLibraries(root.resolve("target/test-classes"), """
                package com.shop;
                class NgTest {
                    @org.testng.annotations.Test(groups = {"REQ-5", "fast"}) public void marked() {}
                }
                @org.testng.annotations.Test class AllOfItTest {
                    public void one() {}
                    @org.testng.annotations.BeforeMethod public void before() {}
                    void hidden() {}
                }
                class FourTest { @org.junit.Test public void four() {} }
                class Tricky { void $spock_feature_0_0() {} }
                """, """
                package org.testng.annotations;
                public class Annotations {}
                """, """
                package org.testng.annotations;
                public @interface Test { String[] groups() default {}; }
                """, """
                package org.testng.annotations;
                public @interface BeforeMethod {}
                """, """
                package org.junit;
                public @interface Test {}
                """);
        Files.createDirectories(root.resolve("src/test"));

        Discovered discovered = Discover.read(DiscoverTest.inputs(root));

        assertThat(discovered.tests())
                .extracting(FoundTest::name)
                .containsExactly("com.shop.AllOfItTest#one", "com.shop.FourTest#four", "com.shop.NgTest#marked");
        assertThat(discovered.ids())
                .containsExactly(new FoundId("REQ-5", "REQ-5", 0, List.of("com.shop.NgTest#marked"), false, List.of()));
    }

    @Test
    void takesASingleNumberForNoId() throws Exception {
        CompiledSources.compileWithLibraries(root.resolve("target/test-classes"), """
                package dev.acme;
                public class Annotations {}
                @interface Limit { int value(); String unit() default ""; }
                @interface Bug { int[] value(); }
                class FxTest {
                    @org.junit.jupiter.api.Test @Limit(value = 5000, unit = "ms") @Bug({8034437, 8034438}) void a() {}
                }
                """);
        Files.createDirectories(root.resolve("src/test"));

        Discovered discovered = Discover.read(DiscoverTest.inputs(root));

        assertThat(discovered.ids()).extracting(FoundId::id).containsExactly("8034437", "8034438");
        assertThat(discovered.doubtful())
                .extracting(scheme -> scheme.way().label())
                .containsExactly("dev.acme.Limit#value");
    }
}
