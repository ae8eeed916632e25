package io.countersign.agent;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What fixtures print of what they drained. */
final class Rows {

    private Rows() {}

    /** Everything that was drained, in the form of {@link Fork#hits}. */
    static Map<String, String> union(String out) {
        Map<String, BitSet> sets = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        out.lines().filter(line -> line.startsWith("row ")).forEach(line -> {
            String[] words = line.split(" ");
            String key = words[3] + " " + words[2];
            counts.put(key, Integer.valueOf(words[4]));
            Stream.of(words[5].substring(1, words[5].length() - 1).split(","))
                    .map(Integer::valueOf)
                    .forEach(sets.computeIfAbsent(key, unused -> new BitSet())::set);
        });
        return sets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> bits(entry.getValue(), counts.get(entry.getKey()))));
    }

    private static String bits(BitSet set, int count) {
        return IntStream.range(0, count)
                .mapToObj(bit -> set.get(bit) ? "1" : "0")
                .collect(Collectors.joining());
    }
}
