package io.countersign.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be seen in class files. */
class HouseRulesTest {

    /**
     * Who may write to the standard streams: the command line, the launcher that is a program of its own, and the two places
     * at the edge of the user's test JVM that say their one line.
     */
    private static final DescribedPredicate<JavaClass> SPEAKERS = describe(
            "that may speak",
            type -> type.getPackageName().startsWith("io.countersign.cli")
                    || type.getPackageName().equals("io.countersign.junit.launch")
                    || Set.of("io.countersign.junit.Edge", "io.countersign.agent.Premain")
                            .contains(type.getName()));

    private static final JavaClasses PRODUCT = ProductModule.allClasses();

    @Test
    void onlyTheEdgesWriteToTheStandardStreams() {
        noClasses()
                .that(not(SPEAKERS))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PRODUCT);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Utils?|Impl|Helper))")
                .check(PRODUCT);
    }

    @Test
    void topLevelClassesAreFinal() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                // Goals of Maven inherit their parameters, and one of them is generated.
                .areNotAssignableTo("org.apache.maven.plugin.AbstractMojo")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(PRODUCT);
    }

    @Test
    void nothingLogsThroughJavaUtilLogging() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PRODUCT);
    }

    @Test
    void nothingThrowsGenericExceptions() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(PRODUCT);
    }

    @Test
    void textDoesNotDependOnTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(PRODUCT);
    }

    @Test
    void timesDoNotDependOnTheZoneOfTheMachine() {
        noClasses()
                .should()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(PRODUCT);
    }

    /** Except that the agent's line on the console is in the charset the console is read in. */
    @Test
    void bytesDoNotDependOnTheCharsetOfTheMachine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.countersign.agent.Startup")
                .should()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(InputStreamReader.class, InputStream.class)
                .orShould()
                .callConstructor(OutputStreamWriter.class, OutputStream.class)
                .orShould()
                .callConstructor(FileReader.class, String.class)
                .orShould()
                .callConstructor(FileWriter.class, String.class)
                .orShould()
                .callConstructor(Scanner.class, InputStream.class)
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .check(PRODUCT);
    }
}
