package io.countersign.verification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may use whom: the arrows of docs/contributing.md, and no cycle anywhere. */
class ArrowsTest {

    @ParameterizedTest
    @EnumSource
    void aModuleUsesOnlyWhatItsArrowsPointTo(ProductModule module) {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.usable())
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void aModuleOwnsOneRootPackage(ProductModule module) {
        assertThat(module.classes())
                .extracting(JavaClass::getPackageName)
                .isNotEmpty()
                .allMatch(name -> name.equals(module.root()) || name.startsWith(module.root() + "."));
    }

    /** No exceptions: the first one would not be the last. */
    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.countersign.(**)").should().beFreeOfCycles().check(ProductModule.allClasses());
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageIsNullMarked(ProductModule module) {
        Stream<JavaPackage> packages = module.classes().stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.getClasses().isEmpty())
                .distinct();
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as(one.getName())
                        .isTrue());
    }
}
