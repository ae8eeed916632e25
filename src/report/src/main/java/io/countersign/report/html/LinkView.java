package io.countersign.report.html;

import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import java.util.List;

/**
 * The items a requirement names by one kind of link, beside its parents.
 *
 * @param kind the name the tool it comes from gives to such links
 */
record LinkView(String kind, List<ItemView> items) {

    static List<LinkView> of(Requirement requirement, Directory directory) {
        List<Link> links = requirement.trace().links().stream()
                .filter(link -> !requirement.parents().contains(link.id()))
                .toList();
        return links.stream()
                .map(Link::kind)
                .distinct()
                .map(kind -> new LinkView(
                        kind,
                        links.stream()
                                .filter(link -> link.kind().equals(kind))
                                .map(link -> directory.item(link.id()))
                                .toList()))
                .toList();
    }
}
