package io.countersign.analysis.requirements;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.text.Nearest;
import java.util.List;

/** Every sentence about where requirements are and in which format. */
final class RequirementsMessages {

    private RequirementsMessages() {}

    static String noSuchPath() {
        return "there is no such file or folder; create it or name another one";
    }

    static String neitherFileNorFolder() {
        return "is neither a file nor a folder; name a file of requirements or a folder that holds some";
    }

    static String folderWithoutRequirements() {
        return "the folder holds no file that is known to hold requirements; such are .yaml, .yml and .feature files, needs.json and "
                + "the items of Doorstop, and others by an entry of \"requirements\" in countersign.yaml";
    }

    static String folderWithoutFormat(String format) {
        return "the folder holds no file of the format " + format + "; add one or name another folder";
    }

    static String unknownFormat(String found, List<String> formats) {
        return InputMessages.unknownWord(found, "format", formats);
    }

    static String keyOfAnotherFormat(String key, String format, List<String> allowed) {
        List<String> near = Nearest.to(key, allowed);
        return InputMessages.unknown(quoted(key) + " is not a key of an entry of the format " + format, near, allowed);
    }

    static String declaresNothing(String path) {
        return "no requirement was found in " + quoted(path)
                + "; see docs/requirements-formats.md for what is taken as one";
    }
}
