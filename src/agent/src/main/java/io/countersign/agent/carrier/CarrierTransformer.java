package io.countersign.agent.carrier;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Puts the hooks into a carrier: all of them, or none. */
final class CarrierTransformer implements ClassFileTransformer {

    private final Map<String, List<Hook>> hooks;
    private final BiConsumer<String, Throwable> problems;

    CarrierTransformer(Map<String, List<Hook>> hooks, BiConsumer<String, Throwable> problems) {
        this.hooks = hooks;
        this.problems = problems;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> classBeingRedefined,
            @Nullable ProtectionDomain domain,
            byte[] source) {
        List<Hook> wanted = loader == null && className != null ? hooks.get(className) : null;
        if (wanted == null) {
            return null;
        }
        try {
            return hooked(source, wanted);
        } catch (Throwable e) {
            problems.accept(className, e);
            return null;
        }
    }

    static byte[] hooked(byte[] source, List<Hook> wanted) {
        ClassReader reader = InstrSupport.classReaderFor(source);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        HookedClass hooked = new HookedClass(writer, wanted);
        reader.accept(hooked, ClassReader.EXPAND_FRAMES);
        hooked.requireAll();
        return writer.toByteArray();
    }
}
