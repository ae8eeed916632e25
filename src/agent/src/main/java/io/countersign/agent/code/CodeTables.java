package io.countersign.agent.code;

import org.jspecify.annotations.Nullable;

/** What stands behind the code of a method and names places in it: handlers, line numbers, local variables, frames. */
final class CodeTables {

    private final ClassBytes in;
    private final MethodBytes method;
    private final MethodWriter positions;
    private final @Nullable Frames frames;

    CodeTables(ClassBytes in, MethodBytes method, MethodWriter positions, @Nullable Frames frames) {
        this.in = in;
        this.method = method;
        this.positions = positions;
        this.frames = frames;
    }

    void writeTo(Bytes out) throws UnusualCode {
        handlers(out);
        int at = method.attributes() + 2;
        int count = in.u2(method.attributes());
        out.u2(count);
        for (int left = count; left > 0; left--) {
            int length = 6 + in.u4(at + 2);
            switch (method.part(at)) {
                case LINE_NUMBERS -> lineNumbers(out, at);
                case VARIABLES -> variables(out, at);
                case FRAMES -> frames(out, at);
                case OTHER -> out.copy(in.data, at, length);
            }
            at += length;
        }
    }

    /** Detours are in the ranges their target is in: a method with code that holds a lock and no handler is never compiled. */
    private void handlers(Bytes out) throws UnusualCode {
        int at = method.handlers() + 2;
        int count = in.u2(method.handlers());
        out.u2(count);
        for (int left = count; left > 0; left--, at += 8) {
            out.u2(positions.border(in.u2(at)));
            out.u2(positions.border(in.u2(at + 2)));
            out.u2(positions.position(in.u2(at + 4)));
            out.u2(in.u2(at + 6));
        }
    }

    private void lineNumbers(Bytes out, int table) throws UnusualCode {
        out.copy(in.data, table, 8);
        int at = table + 8;
        for (int left = in.u2(table + 6); left > 0; left--, at += 4) {
            out.u2(positions.position(in.u2(at)));
            out.u2(in.u2(at + 2));
        }
    }

    private void variables(Bytes out, int table) throws UnusualCode {
        out.copy(in.data, table, 8);
        int at = table + 8;
        for (int left = in.u2(table + 6); left > 0; left--, at += 10) {
            int start = positions.position(in.u2(at));
            out.u2(start);
            out.u2(positions.position(in.u2(at) + in.u2(at + 2)) - start);
            out.copy(in.data, at + 4, 6);
        }
    }

    private void frames(Bytes out, int table) throws UnusualCode {
        out.copy(in.data, table, 2);
        if (frames != null) {
            frames.writeTo(out, positions);
        }
    }
}
