package io.countersign.junit;

/**
 * PIT runs the tests again for every mutant, in JVMs of its own: what runs there is no evidence of the program, and PIT instruments it
 * itself.
 */
final class PitMinion {

    private PitMinion() {}

    /** Whether this JVM was started by PIT to run tests. */
    static boolean isThisJvm() {
        return isStartedBy(System.getProperty("sun.java.command", ""));
    }

    static boolean isStartedBy(String command) {
        String mainClass = command.split(" ", 2)[0];
        return mainClass.startsWith("org.pitest.") && mainClass.endsWith("Minion");
    }
}
