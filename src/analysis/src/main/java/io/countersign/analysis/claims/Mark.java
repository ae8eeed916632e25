package io.countersign.analysis.claims;

import java.util.List;

/**
 * One annotation, or one comment, that claims something.
 *
 * @param ids what it names, as written
 * @param revision the revision it names; 0 when it names none
 * @param commentLine the line of the comment in the source of its class; 0 for an annotation, whose line no class file tells
 */
public record Mark(List<String> ids, int revision, int commentLine) {

    public Mark {
        ids = List.copyOf(ids);
    }

    /** Of an annotation. */
    static Mark ofAnnotation(List<String> ids, int revision) {
        return new Mark(ids, revision, 0);
    }
}
