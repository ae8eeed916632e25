package io.countersign.analysis.results;

import io.countersign.model.declared.InputFile;
import java.util.Optional;

/**
 * One file that was read, or could not be.
 *
 * @param place index of the named path it was found at
 * @param name as reports show it
 * @param input its hash; empty when no byte was read
 * @param fault what is missing of it, to be read after its name
 * @param foreign the root element of a file that is none of results
 */
record ResultFile(
        int place,
        String name,
        Optional<InputFile> input,
        ReadTests tests,
        Optional<String> fault,
        Optional<String> foreign) {

    static ResultFile unread(int place, String name, String fault) {
        return new ResultFile(place, name, Optional.empty(), ReadTests.none(), Optional.of(fault), Optional.empty());
    }
}
