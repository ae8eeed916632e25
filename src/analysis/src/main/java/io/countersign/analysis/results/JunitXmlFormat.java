package io.countersign.analysis.results;

import java.util.Set;
import javax.xml.namespace.QName;

/** JUnit XML as Surefire, Gradle, Ant and many others write it: a file of {@code testsuite} or {@code testsuites}. */
final class JunitXmlFormat implements ResultsFormat {

    private static final Set<String> ROOTS = Set.of("testsuite", "testsuites");

    @Override
    public boolean understands(QName root) {
        return ROOTS.contains(root.getLocalPart());
    }

    @Override
    public ResultsHandler open(String file) {
        return new JunitXmlHandler(new Endings(file));
    }
}
