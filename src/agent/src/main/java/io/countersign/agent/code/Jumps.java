package io.countersign.agent.code;

/** Jumps that have been written and lead nowhere yet. */
final class Jumps {

    private final Numbers written = new Numbers();

    /**
     * One that leads to an old instruction.
     *
     * @param instruction where it stands
     * @param operand where its way stands
     * @param wide whether that takes four bytes, else two
     */
    void to(int target, int instruction, int operand, boolean wide) {
        written.add(target);
        written.add(instruction);
        written.add(wide ? ~operand : operand);
    }

    /** One that leads to a detour. */
    void over(int detour, int instruction, int operand, boolean wide) {
        to(~detour, instruction, operand, wide);
    }

    /** Has them lead to where the old instructions and the detours are now. */
    void lead(Bytes code, int[] positions, int[] detours) throws UnusualCode {
        for (int i = 0; i < written.count(); i += 3) {
            int target = written.get(i);
            int operand = written.get(i + 2);
            int way = (target < 0 ? detours[~target] : positions[target]) - written.get(i + 1);
            if (operand < 0) {
                code.setU4(~operand, way);
            } else if (way == (short) way) {
                code.setU2(operand, way);
            } else {
                throw new UnusualCode("code with a jump that becomes too long");
            }
        }
    }
}
