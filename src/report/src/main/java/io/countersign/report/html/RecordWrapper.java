package io.countersign.report.html;

import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.countersign.report.format.Visible;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template may see: maps, lists, strings, numbers, booleans and the components of records. An enum is its label, an
 * empty Optional is missing; of any other object, and of methods and classes, a template cannot get hold.
 *
 * <p>Strings pass {@link Visible} here, at the one place none of them can avoid.
 */
final class RecordWrapper extends SimpleObjectWrapper {

    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

    RecordWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(Visible.text(text));
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof Enum<?> word) {
            return new SimpleScalar(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (value instanceof Record row) {
            return new RecordModel(row, accessors.computeIfAbsent(row.getClass(), RecordWrapper::accessors));
        }
        return super.wrap(value);
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
        }
        return accessors;
    }

    private final class RecordModel implements TemplateHashModel {

        private final Record row;
        private final Map<String, Method> components;

        RecordModel(Record row, Map<String, Method> components) {
            this.row = row;
            this.components = components;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method accessor = components.get(name);
            if (accessor == null) {
                throw new TemplateModelException(row.getClass().getName() + " has no component " + name);
            }
            try {
                return wrap(accessor.invoke(row));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("Cannot read " + accessor, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return components.isEmpty();
        }
    }
}
