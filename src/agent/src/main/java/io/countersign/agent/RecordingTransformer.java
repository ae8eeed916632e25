package io.countersign.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Meets every class on its way into the JVM. Whatever goes wrong here, the class is loaded as it was. */
final class RecordingTransformer implements ClassFileTransformer {

    private final ClassFilter filter;
    private final ClassRecorder probes;
    private final Problems problems;

    RecordingTransformer(ClassFilter filter, ClassRecorder probes, Problems problems) {
        this.filter = filter;
        this.probes = probes;
        this.problems = problems;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> classBeingRedefined,
            @Nullable ProtectionDomain domain,
            byte[] source) {
        if ((classBeingRedefined != null && !probes.isAskedAgain()) || className == null || loader == null) {
            return null;
        }
        byte[] recorded = recorded(loader, className, domain, source);
        return className.equals(NodeHook.TARGET) ? hooked(recorded, source) : recorded;
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

    private byte @Nullable [] hooked(byte @Nullable [] recorded, byte[] source) {
        try {
            return NodeHook.applyTo(recorded == null ? source : recorded);
        } catch (Throwable e) {
            unchanged(NodeHook.TARGET, e);
            return recorded;
        }
    }

    private byte @Nullable [] unchanged(String className, Throwable cause) {
        problems.note(Problems.Kind.NOT_INSTRUMENTED, className, Messages.notInstrumented(className, cause));
        return null;
    }
}
