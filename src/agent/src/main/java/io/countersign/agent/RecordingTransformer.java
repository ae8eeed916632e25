package io.countersign.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meets every class on its way into the JVM. Whatever goes wrong here, the class is loaded as it was. */
final class RecordingTransformer implements ClassFileTransformer {

    private final ClassFilter filter;
    private final ClassRecorder probes;
    private final List<Hook> hooks;
    private final Problems problems;

    RecordingTransformer(ClassFilter filter, ClassRecorder probes, List<Hook> hooks, Problems problems) {
        this.filter = filter;
        this.probes = probes;
        this.hooks = List.copyOf(hooks);
        this.problems = problems;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> classBeingRedefined,
            @Nullable ProtectionDomain domain,
            byte[] source) {
        boolean again = classBeingRedefined != null;
        if (className == null || loader == null) {
            return null;
        }
        if (again && !probes.isAskedAgain()) {
            replaced(className);
            return null;
        }
        byte[] recorded = recorded(loader, className, domain, source);
        if (again && recorded == null) {
            replaced(className);
        }
        byte[] code = recorded == null ? source : recorded;
        String location = ClassFilter.location(domain);
        for (Hook hook : hooks) {
            code = hooked(hook, className, location, code);
        }
        return code == source ? null : code;
    }

    /** The JVM has other code for a class than that with the probes. */
    private void replaced(String className) {
        if (probes.holds(className)) {
            problems.note(Problems.Kind.NOT_INSTRUMENTED, className, Messages.replaced(className));
        }
    }

    private byte @Nullable [] recorded(
            ClassLoader loader, String className, @Nullable ProtectionDomain domain, byte[] source) {
        try {
            return filter.accepts(loader, className, domain)
                    ? probes.write(source).orElse(null)
                    : null;
        } catch (ProbeWriter.AlreadyInstrumented e) {
            problems.note(Problems.Kind.ALREADY_INSTRUMENTED, className, Messages.alreadyInstrumented(className));
            return null;
        } catch (Throwable e) {
            return unchanged(className, e);
        }
    }

    private byte[] hooked(Hook hook, String className, String location, byte[] code) {
        try {
            return hook.applyTo(className, location, code);
        } catch (Throwable e) {
            problems.note(Problems.Kind.NOT_HOOKED, className, Messages.notHooked(className, e));
            return code;
        }
    }

    private byte @Nullable [] unchanged(String className, Throwable cause) {
        problems.note(Problems.Kind.NOT_INSTRUMENTED, className, Messages.notInstrumented(className, cause));
        return null;
    }
}
