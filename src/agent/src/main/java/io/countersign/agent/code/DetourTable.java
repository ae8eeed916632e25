package io.countersign.agent.code;

/**
 * The detours of a method: each has the probe of one jump, and stands right before the jump's target. They are numbered in the order of
 * their probes.
 */
final class DetourTable {

    private final Flow flow;
    private final Instructions code;
    private final Numbers probes = new Numbers();

    /** The next one before the same target; negative for none. */
    private final Numbers nexts = new Numbers();

    /** For each target, one more than its first detour, and than the last one that was found. */
    private final int[] firsts;

    private final int[] lasts;
    private int probe;
    private int found;

    private DetourTable(Flow flow, Instructions code, int length, int probe) {
        this.flow = flow;
        this.code = code;
        this.firsts = new int[length + 1];
        this.lasts = new int[length + 1];
        this.probe = probe;
    }

    /**
     * Those of a method.
     *
     * @param probe number of the method's first probe
     */
    static DetourTable of(MethodBytes method, Flow flow, int probe) throws UnusualCode {
        DetourTable detours = new DetourTable(flow, method.instructions(), method.length(), probe);
        detours.count(method.length());
        System.arraycopy(detours.firsts, 0, detours.lasts, 0, detours.firsts.length);
        return detours;
    }

    private void count(int length) throws UnusualCode {
        for (int at = 0; at < length; at += code.length(at)) {
            if (flow.needsProbe(at)) {
                probe++;
            }
            switch (code.kind(at)) {
                case Instructions.EXIT -> probe++;
                case Instructions.JUMP -> probe += flow.isMultipleTarget(code.target(at)) ? 1 : 0;
                case Instructions.BRANCH -> add(code.target(at), probes.count());
                case Instructions.TABLE_SWITCH, Instructions.LOOKUP_SWITCH -> addAll(at);
                default -> {}
            }
        }
    }

    private void addAll(int at) {
        int before = probes.count();
        add(code.fallback(at), before);
        int ways = code.targetCount(at);
        for (int way = 0; way < ways; way++) {
            add(code.target(at, way), before);
        }
    }

    /** One for each jump, and for each target of a switch: those from {@code before} on are of the same switch. */
    private void add(int target, int before) {
        if (!flow.isMultipleTarget(target) || lasts[target] > before) {
            return;
        }
        int added = probes.count();
        if (lasts[target] == 0) {
            firsts[target] = added + 1;
        } else {
            nexts.set(lasts[target] - 1, added);
        }
        lasts[target] = added + 1;
        probes.add(probe++);
        nexts.add(-1);
    }

    /** How many there are. */
    int count() {
        return probes.count();
    }

    /** The first one before an instruction; negative for none. */
    int first(int at) {
        return firsts[at] - 1;
    }

    /** The next one before the same instruction; negative for none. */
    int next(int detour) {
        return nexts.get(detour);
    }

    int probe(int detour) {
        return probes.get(detour);
    }

    /** How many have been found: all those of the jumps and switches that were asked for. */
    int found() {
        return found;
    }

    /** The detour to a target from the jump or switch before which {@code before} ones had been found; negative for none. */
    int find(int target, int before) {
        if (!flow.isMultipleTarget(target)) {
            return -1;
        }
        int detour = lasts[target] - 1;
        while (detour < before) {
            detour = nexts.get(detour);
        }
        lasts[target] = detour + 1;
        found = Math.max(found, detour + 1);
        return detour;
    }
}
