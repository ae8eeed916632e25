package io.countersign.analysis.intake;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.text.Nearest;
import java.util.List;

/** Every sentence about a file as such or about a single value in it, whatever its format. */
public final class InputMessages {

    private InputMessages() {}

    /** Of a file or folder that is there and cannot be read. */
    public static String unreadable() {
        return "cannot be read; check that it exists and that you may read it";
    }

    static String fileTooLarge(int allowed) {
        return "the file is larger than " + allowed + " bytes; split it into several files";
    }

    /** Of the file with which all files of one format became too large. */
    public static String allTooLarge(String kind, int allowed) {
        return "with this file the " + kind + " files are larger than " + allowed
                + " bytes together, and no further one was read; name fewer files or folders";
    }

    static String lineTooLong(int bytes, int allowed) {
        return "the line is " + bytes + " bytes long, allowed are " + allowed + "; break it into several lines";
    }

    static String notUtf8(String hex) {
        return "the bytes " + hex + " are not UTF-8; save the file as UTF-8";
    }

    static String controlCharacter(int character, long more) {
        String rest = more == 0 ? "" : " (and " + more + " more in this file)";
        return "the control character " + Quoted.name(character) + " is not allowed in a file" + rest
                + "; take it out or write it as an escape";
    }

    static String moreFaults(int shown) {
        return "the file has more faults than the " + shown + " shown";
    }

    /** Of a word that is none of those allowed. */
    public static String unknownWord(String word, String kind, List<String> allowed) {
        return unknown(quoted(word) + " is not a " + kind, Nearest.to(word, allowed), allowed);
    }

    /** Ends a sentence about something unknown with what may be meant and what is allowed. */
    public static String unknown(String sentence, List<String> near, List<String> allowed) {
        String list = String.join(", ", allowed);
        return near.isEmpty()
                ? sentence + "; allowed are " + list
                : sentence + "; " + Nearest.question(near) + " Allowed are " + list;
    }

    /** Of lists or maps that are nested too deep. */
    public static String tooDeep() {
        return "lists and maps are nested deeper than " + Limits.DEPTH + " levels; write them flatter";
    }

    static String idWithSpace(String id) {
        return quoted(id) + " is not an ID: it holds white space; several IDs are written as a list, [A, B]";
    }

    static String idWithInvisible(String id, int character) {
        return quoted(id) + " is not an ID: it holds the invisible character " + Quoted.name(character)
                + "; take it out";
    }

    static String idTooLong(String id, int length) {
        return quoted(id) + " is not an ID: it has " + length + " characters, allowed are " + Limits.ID_CHARACTERS;
    }

    static String severalLines(String what) {
        return what + " has several lines; write it on one";
    }

    static String invisibleInText(String what, int character) {
        return what + " holds the character " + Quoted.name(character) + ", which nobody could see; take it out";
    }

    static String notANumber(String found, String kind, int lowest, int highest) {
        return quoted(found) + " is not a " + kind + "; allowed are whole numbers from " + lowest + " to " + highest;
    }

    static String notADay(String what, String found) {
        return what + ": " + quoted(found)
                + " is no day of the calendar; write year, month and day, such as 2026-11-21";
    }

    static String notAFlag(String what, String found) {
        return what + ": " + quoted(found) + " is neither true nor false; allowed are true, false";
    }

    static String inQuotes(String what, String found) {
        return what + ": " + quoted(found) + " is a text because of its quotes; write it without them";
    }

    static String tooLongForPattern(String what, int length) {
        return what + " has " + length + " characters, allowed are " + Limits.PATTERN_CHARACTERS;
    }

    static String notARegularExpression(String found, String reason, int position) {
        return quoted(found) + " is not a regular expression: " + reason + " at its character " + position;
    }
}
