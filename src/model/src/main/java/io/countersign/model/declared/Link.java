package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One item names another one in the tool it comes from.
 *
 * @param kind the name the tool gives to such links, such as {@code covers} or {@code links}
 * @param id of the item that is named; it need not be declared
 * @param revision the revision it had when the link was made, when the link says so
 * @param fingerprint the fingerprint it had when somebody last looked at the link, when the link says so
 */
public record Link(String kind, String id, OptionalInt revision, Optional<String> fingerprint, Location location) {}
