package io.countersign.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far the tests are: a bar on a terminal, a line now and then in a log. */
final class ProgressView implements AutoCloseable {

    private static final int LINES = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private int shownTenths;
    private int shown;
    private int planned;
    private int ended;
    private int failed;

    ProgressView(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Shows what the test JVM told so far.
     *
     * @param told the content of the progress file: the number of planned tests in a line, then a letter for each test that ended
     */
    void show(String told) {
        int line = told.indexOf('\n');
        if (line < 0) {
            return;
        }
        // Dynamic tests are planned while others run already.
        ended = told.length() - line - 1;
        failed = (int) told.chars().filter(letter -> letter == 'F').count();
        planned = Math.max(Integer.parseInt(told.substring(0, line)), ended);
        if (terminal) {
            showBar();
        } else {
            showLine();
        }
    }

    /** How many tests have ended so far. */
    int ended() {
        return ended;
    }

    private void showBar() {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName("tests")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(planned)
                    .setMaxRenderedLength(100)
                    .clearDisplayOnFinish()
                    .build();
            bar = shown;
        }
        shown.maxHint(planned);
        shown.stepTo(ended);
        shown.setExtraMessage(failed == 0 ? "" : " " + failed + " failed");
    }

    private void showLine() {
        int tenths = planned == 0 ? 0 : LINES * ended / planned;
        if (tenths > shownTenths) {
            shownTenths = tenths;
            println();
        }
    }

    private void println() {
        shown = ended;
        out.println(ended + " of " + planned + " tests" + (failed == 0 ? "" : ", " + failed + " failed"));
        out.flush();
    }

    /** The last line says how many tests there were: dynamic ones may have come after the tenth tenth. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        } else if (ended > shown) {
            println();
        }
    }
}
