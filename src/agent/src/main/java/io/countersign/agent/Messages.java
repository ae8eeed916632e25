package io.countersign.agent;

import java.util.Collection;

/** Every sentence this module says to its users, in one place. */
final class Messages {

    private static final String PREFIX = "countersign: ";

    private Messages() {}

    static String line(String sentence) {
        return PREFIX + sentence.replace('\r', ' ').replace('\n', ' ');
    }

    static String unknownOption(String key, Collection<String> allowed, String nearest) {
        return "the agent has no option '" + key + "' and goes on without it; did you mean '" + nearest
                + "'? Allowed are " + String.join(", ", allowed) + ".";
    }

    static String notChangedOver(String vmName, Throwable cause) {
        return "what " + vmName.replace('/', '.')
                + " executes cannot be told apart by test, because the JVM refused to change it (" + cause
                + "). Start the tests with the agent option layout=chosen.";
    }

    static String unknownLayout(String layout) {
        return "the agent knows no layout '" + layout + "' and chooses itself; allowed are auto, flat, chosen.";
    }

    static String malformedOption(String entry) {
        return "the agent option '" + entry + "' has no '=' and is ignored; write key=value, separated by commas.";
    }

    static String alreadyAttached() {
        return "the agent is on this JVM twice; the second one does nothing. Remove one -javaagent.";
    }

    static String offBecauseOfJacoco(String agent) {
        return "the recorder is off, because the JaCoCo agent on this JVM (" + agent
                + ") is of a version it does not know, and two of them would change the class ids in its exec file."
                + " Remove that -javaagent: countersign writes the same jacoco.exec itself.";
    }

    static String unknownJacoco() {
        return "the JaCoCo agent on this JVM is of a version the recorder does not know; remove that -javaagent:"
                + " countersign writes the same jacoco.exec itself";
    }

    static String onlyByJacoco(String className) {
        return "class " + className + " is measured by the JaCoCo agent on this JVM alone, and in no footprint: it was"
                + " loaded before the recorder, or by the boot loader.";
    }

    static String notHandedOver(Throwable cause) {
        return "what ran could not be handed to the JaCoCo agent on this JVM: " + cause
                + ". Its file may lack some of it; please report this.";
    }

    static String offBecauseOf(Throwable cause) {
        return "the recorder is off, because it could not start: " + cause
                + ". The tests run as without it; please report this.";
    }

    static String notInstrumented(String className, Throwable cause) {
        return "class " + className + " was loaded unchanged and is not measured: " + cause + "; see docs/limits.md";
    }

    static String replaced(String className) {
        return "class " + className + " was given other code while the tests ran; what it executes since then is not"
                + " measured, by JaCoCo neither.";
    }

    static String notCarried(String className, Throwable cause) {
        return "class " + className + " of this JDK could not be changed; what tests that overlap hand to other threads"
                + " through it may be credited to nobody: " + cause;
    }

    static String notHooked(String className, Throwable cause) {
        return "class " + className + " does not tell what it is to tell: " + cause;
    }

    static String alreadyInstrumented(String className) {
        return "class " + className
                + " was instrumented by JaCoCo before the tests ran (offline) and is not measured, nor"
                + " are others like it; run the tests on the original classes, without JaCoCo's goal 'instrument'.";
    }

    static String sameIdOtherClass(String className, String firstName) {
        return "its class id is already taken by " + firstName + " (" + className + " differs in name or probes)";
    }

    static String hookNotFound(String className) {
        return "class " + className
                + " has no method execute(): code of a test's constructor cannot be told from code of"
                + " its container.";
    }

    static String execNotWritten(String path, Throwable cause) {
        return "the coverage could not be written to " + path + ": " + cause
                + ". Check the folder and the agent's option" + " 'exec'.";
    }

    static String problemsLeftOut(int count) {
        return count + " more problems were left out";
    }
}
