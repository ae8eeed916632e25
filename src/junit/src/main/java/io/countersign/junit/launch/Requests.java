package io.countersign.junit.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Translates an order into a request of the JUnit Platform. */
final class Requests {

    private Requests() {}

    static LauncherDiscoveryRequest of(Order order) {
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(order))
                .filters(filters(order).toArray(new Filter<?>[0]));
        for (String key : order.properties().stringPropertyNames()) {
            if (key.startsWith(Order.CONFIG)) {
                builder.configurationParameter(key.substring(Order.CONFIG.length()), order.text(key));
            }
        }
        return builder.build();
    }

    private static List<DiscoverySelector> selectors(Order order) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        order.list("select.package").forEach(name -> selectors.add(DiscoverySelectors.selectPackage(name)));
        order.list("select.class").forEach(name -> selectors.add(DiscoverySelectors.selectClass(name)));
        order.list("select.method").forEach(name -> selectors.add(DiscoverySelectors.selectMethod(name)));
        order.list("select.uid").forEach(id -> selectors.add(DiscoverySelectors.selectUniqueId(id)));
        if (selectors.isEmpty()) {
            selectors.addAll(DiscoverySelectors.selectClasspathRoots(
                    order.list("scan").stream().map(Path::of).collect(Collectors.toCollection(LinkedHashSet::new))));
        }
        return selectors;
    }

    private static List<Filter<?>> filters(Order order) {
        List<Filter<?>> filters = new ArrayList<>();
        String[] included = order.list("include.class").toArray(new String[0]);
        String[] excluded = order.list("exclude.class").toArray(new String[0]);
        if (included.length > 0) {
            filters.add(ClassNameFilter.includeClassNamePatterns(included));
        }
        if (excluded.length > 0) {
            filters.add(ClassNameFilter.excludeClassNamePatterns(excluded));
        }
        add(filters, order.list("include.tag"), TagFilter::includeTags);
        add(filters, order.list("exclude.tag"), TagFilter::excludeTags);
        add(filters, order.list("include.engine"), EngineFilter::includeEngines);
        add(filters, order.list("exclude.engine"), EngineFilter::excludeEngines);
        return filters;
    }

    private static void add(List<Filter<?>> filters, List<String> values, Function<List<String>, Filter<?>> filter) {
        if (!values.isEmpty()) {
            filters.add(filter.apply(values));
        }
    }
}
