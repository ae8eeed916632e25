package io.countersign.maven;

import io.countersign.model.InputException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Reports on the whole build when all of it is done, before Maven says how it ended. A module that failed has no goals left to report
 * with, and its tests are those one wants to read about: so it is done here too.
 */
final class BuildEnd implements InvocationHandler {

    private final Optional<ExecutionListener> maven;
    private final Log log;

    private BuildEnd(Optional<ExecutionListener> maven, Log log) {
        this.maven = maven;
        this.log = log;
    }

    /**
     * A listener that does this and hands every event on.
     *
     * @param maven the listener that was there before, which prints how the build goes
     */
    static ExecutionListener before(Optional<ExecutionListener> maven, Log log) {
        return (ExecutionListener) Proxy.newProxyInstance(
                BuildEnd.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, new BuildEnd(maven, log));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("sessionEnded") && arguments != null) {
            report(((ExecutionEvent) arguments[0]).getSession());
        }
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        try {
            return maven.isPresent() ? method.invoke(maven.get(), arguments) : null;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void report(MavenSession session) {
        try {
            reportWhatIsLeft(session);
        } catch (InputException e) {
            fail(session, CountersignMojo.sentences(e));
        } catch (RuntimeException e) {
            log.error(e);
            fail(session, "Countersign could not report on the build. That is a fault of its own: " + e);
        }
    }

    private void reportWhatIsLeft(MavenSession session) {
        List<MavenProject> recorded = session.getProjects().stream()
                .filter(project -> RunId.ofRecorded(session, project).isPresent())
                .toList();
        boolean failedBefore =
                session.getResult().hasExceptions() && recorded.stream().anyMatch(project -> !Report.isMade(project));
        boolean ended = session.getProjects().size() == 1 && !failedBefore;
        Optional<BundleFile> bundle = BundleOfTheWhole.asked(session);
        boolean asked = Gate.isAskedForTheWhole(session) || bundle.isPresent();
        if (!asked && (recorded.isEmpty() || ended || !NothingRan.isTold(recorded, session))) {
            return;
        }
        log.info("");
        log.info(
                session.getProjects().size() > 1
                        ? "Countersign: the whole build"
                        : "Countersign: what was recorded before the build failed");
        log.info("");
        Report whole = WholeBuild.report(session, log);
        // Before the gate is asked: that a release was refused is evidence, too.
        bundle.ifPresent(file -> write(file, whole, session));
        if (Gate.isAskedForTheWhole(session)) {
            Gate.refusal(whole, log).ifPresent(refusal -> fail(session, refusal));
        }
    }

    private void write(BundleFile bundle, Report whole, MavenSession session) {
        if (session.getResult().hasExceptions()) {
            log.error("There is no bundle: the build failed before.");
        } else {
            bundle.write(whole.judged(), Today.start(session), log).ifPresent(refusal -> fail(session, refusal));
        }
    }

    private void fail(MavenSession session, String message) {
        log.error(message);
        session.getResult().addException(new LifecycleExecutionException(message));
    }
}
