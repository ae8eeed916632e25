package io.countersign.analysis.claims;

import java.util.List;

/**
 * One annotation that claims something.
 *
 * @param ids what it names, as written
 * @param revision the revision it names; 0 when it names none
 */
public record Mark(List<String> ids, int revision) {

    public Mark {
        ids = List.copyOf(ids);
    }
}
