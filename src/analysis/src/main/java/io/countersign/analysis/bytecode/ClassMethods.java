package io.countersign.analysis.bytecode;

import io.countersign.analysis.digest.Sha256;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of one class. Compilers number the bodies of lambdas over the whole class, so a body is taken as a part of the method that creates
 * it, whatever its name: a lambda more in one method changes no other.
 */
final class ClassMethods {

    /** Names every serializable lambda of its class by number, and says nothing that they do not. */
    private static final String DESERIALIZER = "$deserializeLambda$";

    private static final int KIND = Opcodes.ACC_STATIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_PUBLIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_SYNCHRONIZED
            | Opcodes.ACC_NATIVE
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_BRIDGE;

    private final ClassNode type;
    private final Annotations annotations;
    private final Map<String, MethodNode> bodies = new LinkedHashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    /** Bodies whose hash is being worked out, so that one that hands itself on ends. */
    private final Set<String> open = new HashSet<>();

    ClassMethods(ClassNode type, Annotations annotations) {
        this.type = type;
        this.annotations = annotations;
        Map<String, MethodNode> all = new HashMap<>();
        type.methods.forEach(method -> all.put(method.name + method.desc, method));
        type.methods.stream()
                .flatMap(this::handedOn)
                .map(handle -> all.get(handle.getName() + handle.getDesc()))
                .flatMap(Stream::ofNullable)
                .filter(ClassMethods::isBody)
                .forEach(method -> bodies.put(method.name + method.desc, method));
    }

    private static boolean isBody(MethodNode method) {
        return (method.access & Opcodes.ACC_SYNTHETIC) != 0 || method.name.contains("lambda$");
    }

    private Stream<Handle> handedOn(MethodNode method) {
        Stream.Builder<Handle> handles = Stream.builder();
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof InvokeDynamicInsnNode dynamic && !method.name.equals(DESERIALIZER)) {
                Stream.of(dynamic.bsmArgs)
                        .filter(argument -> argument instanceof Handle handle
                                && handle.getOwner().equals(type.name))
                        .forEach(argument -> handles.add((Handle) argument));
            }
        }
        return handles.build();
    }

    List<MethodCode> read() {
        return type.methods.stream()
                .filter(method -> !bodies.containsKey(method.name + method.desc) && !method.name.equals(DESERIALIZER))
                .map(this::read)
                .sorted(Comparator.comparing(MethodCode::signature))
                .toList();
    }

    private MethodCode read(MethodNode method) {
        Set<MethodCode.Call> calls = new HashSet<>();
        Set<String> types = new HashSet<>();
        collect(method, calls, types, new HashSet<>());
        Sha256 hash = new Sha256();
        hash.text((method.access & KIND) + " " + method.name + method.desc);
        annotations.lines(method).forEach(hash::text);
        new MethodText(this, method).lines().forEach(hash::text);
        return new MethodCode(
                method.name,
                method.desc,
                (method.access & Opcodes.ACC_SYNTHETIC) != 0,
                new HashSet<>(Annotations.types(method.visibleAnnotations)),
                Annotations.words(method),
                calls,
                types,
                hash.hex());
    }

    private void collect(MethodNode method, Set<MethodCode.Call> calls, Set<String> types, Set<String> seen) {
        if (!seen.add(method.name + method.desc)) {
            return;
        }
        References.of(method).forEach(reference -> {
            types.add(reference.owner());
            MethodNode body = reference.owner().equals(type.name) ? bodies.get(reference.signature()) : null;
            if (body != null) {
                collect(body, calls, types, seen);
            } else if (!reference.signature().isEmpty()) {
                calls.add(new MethodCode.Call(reference.owner(), reference.signature()));
            }
        });
    }

    /** What the body of a lambda does, where the handle names one of this class. */
    Optional<String> body(Handle handle) {
        String signature = handle.getName() + handle.getDesc();
        MethodNode body = bodies.get(signature);
        if (body == null || !handle.getOwner().equals(type.name)) {
            return Optional.empty();
        }
        String known = hashes.get(signature);
        if (known != null) {
            return Optional.of(known);
        }
        if (!open.add(signature)) {
            return Optional.of("itself");
        }
        Sha256 hash = new Sha256();
        hash.text((body.access & Opcodes.ACC_STATIC) + " " + body.desc);
        new MethodText(this, body).lines().forEach(hash::text);
        String result = hash.hex();
        open.remove(signature);
        hashes.put(signature, result);
        return Optional.of(result);
    }
}
