package io.countersign.verification.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated class of static methods. Each stands on one line and never throws, so that JaCoCo gives it one probe; the constructor,
 * which comes first, has another one and is never hit.
 */
final class ProductionClass {

    static final String PACKAGE = "production";

    private final String name;
    private final List<String> methods = new ArrayList<>();
    private boolean initialised;

    ProductionClass(String name) {
        this.name = name;
    }

    String className() {
        return PACKAGE + "." + name;
    }

    ProductionMethod add(String method) {
        methods.add(method);
        return at(methods.size());
    }

    /** Gives it a class initialiser, which calls the first method. To be called when all methods were added. */
    ProductionMethod initialise() {
        initialised = true;
        return at(methods.size() + 1);
    }

    private ProductionMethod at(int index) {
        return new ProductionMethod(PACKAGE + "/" + name, index);
    }

    String call(ProductionMethod method) {
        return className() + "." + methods.get(method.index() - 1) + "();";
    }

    String source() {
        StringBuilder source = new StringBuilder();
        source.append("package " + PACKAGE + ";\npublic final class ")
                .append(name)
                .append(" {\n");
        source.append("    private ").append(name).append("() {}\n");
        for (String method : methods) {
            source.append("    public static void ").append(method).append("() { pause.Pause.some(); }\n");
        }
        if (initialised) {
            source.append("    static { ").append(methods.get(0)).append("(); }\n");
        }
        return source.append("}\n").toString();
    }
}
