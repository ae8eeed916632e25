package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Libraries;
import io.countersign.fixture.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exec file is the one JaCoCo's own agent would have written. */
class ExecEqualityIT {

    @TempDir
    Path folder;

    @Test
    void execOfEveryShapeOfClassEqualsThatOfTheStockAgent() throws Exception {
        assertEqual(Shapes.class, 9);
    }

    @Test
    void execOfLibrariesEqualsThatOfTheStockAgent() throws Exception {
        assertEqual(Libraries.class, 100);
    }

    @Test
    void execIsWrittenWhenTheProgramExits() throws Exception {
        assertEqual(Shapes.class, 9, "7");
    }

    @Test
    void includesAndExcludesChooseAsInTheStockAgent() throws Exception {
        String choice = "includes=io.countersign.*:org.apache.commons.lang3.S*,excludes=*Circle:?rg.*.StringUtil?";
        Path own = folder.resolve("own.exec");
        Path stock = folder.resolve("stock.exec");
        new Fork(Fork.own("exec=" + own + "," + choice)).main(Libraries.class);
        new Fork(Fork.stock(stock) + "," + choice).main(Libraries.class);
        assertThat(Fork.hits(own)).isNotEmpty().isEqualTo(Fork.hits(stock));
    }

    @Test
    void secondRunIsAppended() throws Exception {
        Path own = folder.resolve("deep/er/own.exec");
        new Fork(Fork.own("exec=" + own)).main(Shapes.class);
        long once = Files.size(own);
        new Fork(Fork.own("exec=" + own)).main(Shapes.class);
        assertThat(Files.size(own)).isEqualTo(2 * once);
        assertThat(Fork.hits(own)).hasSizeGreaterThan(9);
    }

    @Test
    void namedModulesAreRecorded() throws Exception {
        List<String> program = NamedModule.program(folder, "Main", """
                package org.acme;
                public class Main {
                    interface Greeting { String TEXT = String.valueOf(1); default String say() { return TEXT; } }
                    public static void main(String[] arguments) {
                        System.out.println(new Greeting() { }.say() + Main.class.getDeclaredMethods().length);
                    }
                }
                """);
        Path own = folder.resolve("own.exec");
        Path stock = folder.resolve("stock.exec");
        Fork.Result result = new Fork(Fork.own("exec=" + own)).run(program);
        new Fork(Fork.stock(stock)).run(program);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().strip()).as("no member is added").isEqualTo("11");
        assertThat(Fork.hits(own)).hasSize(3).isEqualTo(Fork.hits(stock));
    }

    private void assertEqual(Class<?> program, int atLeast, String... arguments)
            throws IOException, InterruptedException {
        Path own = folder.resolve("own.exec");
        Path stock = folder.resolve("stock.exec");
        Fork.Result without = new Fork().main(program, arguments);
        Fork.Result recorded = new Fork(Fork.own("exec=" + own)).main(program, arguments);
        new Fork(Fork.stock(stock)).main(program, arguments);
        assertThat(recorded).isEqualTo(without);
        assertThat(Fork.hits(own)).hasSizeGreaterThan(atLeast).isEqualTo(Fork.hits(stock));
    }
}
