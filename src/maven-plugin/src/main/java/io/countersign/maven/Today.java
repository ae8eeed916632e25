package io.countersign.maven;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.apache.maven.execution.MavenSession;

/** The day that waivers and proofs are held against. */
final class Today {

    static final String PROPERTY = "countersign.today";

    private Today() {}

    /**
     * The day that was named, else the day the build started, in UTC: the same for all modules and all machines.
     *
     * @throws InputException when what was named is no day
     */
    static LocalDate of(MavenSession session) {
        String named = named(session);
        try {
            return named.isEmpty() ? start(session) : LocalDate.parse(named);
        } catch (DateTimeParseException e) {
            throw new InputException(
                    new Fault(Location.ofFile(PROPERTY), "there is no day \"" + named + "\"; write it as 2026-11-21"));
        }
    }

    /** The day the build started, whatever was named. */
    static LocalDate start(MavenSession session) {
        return LocalDate.ofInstant(session.getStartTime().toInstant(), ZoneOffset.UTC);
    }

    private static String named(MavenSession session) {
        String user = session.getUserProperties().getProperty(PROPERTY, "");
        return user.isEmpty() ? session.getTopLevelProject().getProperties().getProperty(PROPERTY, "") : user;
    }
}
