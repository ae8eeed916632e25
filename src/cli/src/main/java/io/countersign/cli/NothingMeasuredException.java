package io.countersign.cli;

/** There is nothing a report could be made from; the message is one sentence for the user. */
final class NothingMeasuredException extends RuntimeException {

    NothingMeasuredException(String message) {
        super(message);
    }
}
