package io.countersign.agent.code;

/** What frames say of the local variables of a method that has one more, behind its own. */
final class WiderLocals {

    private final Numbers types = new Numbers();
    private final int own;
    private final int more;
    private int slots;

    /**
     * Begins with what a method is called with.
     *
     * @param descriptor of the method
     * @param receiver the type of what it is called on; {@link Types#TOP} for a static method
     * @param own how many local variables the method has
     * @param more the type of the one more
     */
    WiderLocals(String descriptor, int receiver, int own, int more, AddedConstants constants) {
        this.own = own;
        this.more = more;
        if (receiver != Types.TOP) {
            add(receiver);
        }
        for (int at = 1; descriptor.charAt(at) != ')'; ) {
            int end = end(descriptor, at);
            add(
                    switch (descriptor.charAt(at)) {
                        case 'J' -> Types.LONG;
                        case 'D' -> Types.DOUBLE;
                        case 'F' -> Types.FLOAT;
                        case 'L' -> Types.object(constants.type(descriptor.substring(at + 1, end - 1)));
                        case '[' -> Types.object(constants.type(descriptor.substring(at, end)));
                        default -> Types.INT;
                    });
            at = end;
        }
    }

    private static int end(String descriptor, int from) {
        int at = from;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }

    void forget() {
        types.shorten(types.count());
        slots = 0;
    }

    /** Takes the last ones away. */
    void take(int count) {
        for (int i = count; i > 0; i--) {
            slots -= Types.slots(types.get(types.count() - 1));
            types.shorten(1);
        }
    }

    void add(int type) {
        types.add(type);
        slots += Types.slots(type);
    }

    /** How many types a frame tells of: of those that hold nothing as well. */
    int count() {
        return types.count() + own - slots + 1;
    }

    int type(int index) {
        if (index < types.count()) {
            return types.get(index);
        }
        return index == count() - 1 ? more : Types.TOP;
    }
}
