package io.countersign.analysis.coverage;

/** The sentences about files that look like code and are not counted. */
final class LeftOut {

    private LeftOut() {}

    static String nestedJar(String place) {
        return place
                + " is a jar inside the code under review and was left out; name it as an input of its own if its code"
                + " belongs to the review.";
    }

    static String versions(String directory, int classes) {
        return directory + " holds " + classes + (classes == 1 ? " class" : " classes")
                + " for other Java versions and was left out; the classes every version starts from are counted.";
    }

    static String instrumented(String place) {
        return place
                + " was already instrumented by JaCoCo and was left out; give the class files as the compiler wrote"
                + " them.";
    }

    static String unreadable(String place, String reason) {
        return place + " is no class file that can be read (" + reason + ") and was left out; build it again.";
    }

    static String same(String root, int classes) {
        return root + " holds " + classes + (classes == 1 ? " class that was" : " classes that were")
                + " read before, equal to the last byte; each counts once.";
    }

    static String different(String place, String name, String first) {
        return place + " holds another version of " + name + " and was left out; the one in " + first + " comes first.";
    }

    static String unreachable(String place) {
        return place + " could not be followed and was left out; look for a link that leads back to its own folder.";
    }
}
