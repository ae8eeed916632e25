package io.countersign.cli;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that something is to be written into. */
final class OutputFolder {

    private OutputFolder() {}

    /** Says so when nothing can be written there, before anything else is done. The folder itself is not made here. */
    static void check(String what, Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw fault(what, folder, there + " is a file and no folder; name another place");
        }
        if (there != null && !Files.isWritable(there)) {
            throw fault(what, folder, "there is no right to write into " + there + "; name another place");
        }
    }

    /** What to say when writing failed all the same. */
    static InputException fault(String what, Path folder, IOException e) {
        // The message of most of these exceptions is no more than the name of the file.
        String kind = e instanceof FileSystemException ? e.getClass().getSimpleName() : "";
        String message = String.valueOf(e.getMessage());
        String reason = kind.isEmpty() ? message : message.equals(folder.toString()) ? kind : kind + ": " + message;
        return fault(what, folder, reason);
    }

    private static InputException fault(String what, Path folder, String reason) {
        return new InputException(
                new Fault(Location.ofFile(folder.toString()), what + " cannot be written here: " + reason));
    }
}
