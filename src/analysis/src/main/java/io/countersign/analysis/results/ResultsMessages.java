package io.countersign.analysis.results;

import java.util.List;
import javax.xml.stream.Location;

/** Every sentence about result files. */
final class ResultsMessages {

    private ResultsMessages() {}

    static String missing() {
        return "there is no such file or folder of results; name with --results what the build tool of the tests wrote";
    }

    static String notWellFormed(Location place) {
        return "is cut or damaged at " + at(place);
    }

    static String noXml() {
        return "is no XML file";
    }

    static String encoding(String name) {
        return "is in the encoding " + name + ", which is not known; it should be UTF-8";
    }

    static String tooDeep(int depth, Location place) {
        return "is nested deeper than " + depth + " elements at " + at(place);
    }

    static String entity(Location place) {
        return "refers to an entity at " + at(place) + ", and entities are never looked up";
    }

    private static String at(Location place) {
        return "line " + place.getLineNumber() + ", column " + place.getColumnNumber();
    }

    static String unreadable() {
        return "cannot be read; check that it is a file and that you may read it";
    }

    static String tooLarge(long mebibytes) {
        return "is larger than " + mebibytes + " MiB";
    }

    static String allTooLarge(long mebibytes) {
        return "makes the result files larger than " + mebibytes + " MiB together";
    }

    static String unread(String file, String fault) {
        return file + " " + fault + ": how some tests ended is not known";
    }

    static String foreign(String file, String root) {
        return file + " holds no results that are known here (its root element is " + root + ")";
    }

    static String nothingThere(String folder) {
        return folder + " holds no XML file: how the tests ended is not known";
    }

    static String known(int count, String place, boolean evidence) {
        return count(count, "result", "results") + " of " + place + (count == 1 ? " is" : " are")
                + (evidence ? " in the evidence already" : " in Open Test Reporting already");
    }

    static String ambiguous(List<String> names, int cases, String place) {
        return "which of " + cases + " results is which, in " + place + ": "
                + (names.size() == 1 ? "one name is" : names.size() + " names are") + " that of several, such as "
                + names.get(0) + ", and each counts as one test with the worst of their outcomes";
    }

    static String contradicted(List<String> names, String place) {
        return place + " says that " + count(names.size(), "test", "tests")
                + " failed which passed in the evidence, such as " + names.get(0)
                + ": one of the two is not of this run";
    }

    static String unmeasured(int count, String place) {
        return "How " + count(count, "test", "tests") + " ended is known only from " + place + ", so nobody knows what "
                + (count == 1 ? "it" : "they") + " executed";
    }

    private static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
