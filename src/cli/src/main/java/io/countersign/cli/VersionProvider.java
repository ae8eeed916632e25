package io.countersign.cli;

import io.countersign.model.Version;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class VersionProvider implements IVersionProvider {

    VersionProvider() {}

    @Override
    public String[] getVersion() {
        return new String[] {"countersign " + Version.current(), "JDK " + Runtime.version()};
    }
}
