package io.countersign.verification.truth;

/**
 * A method of the generated production code.
 *
 * @param type name of its class in VM notation
 * @param index its position in the class file, and the number of the only probe that JaCoCo puts into it
 */
record ProductionMethod(String type, int index) implements Comparable<ProductionMethod> {

    @Override
    public int compareTo(ProductionMethod other) {
        int types = type.compareTo(other.type);
        return types == 0 ? Integer.compare(index, other.index) : types;
    }

    @Override
    public String toString() {
        return type.substring(type.lastIndexOf('/') + 1) + "#" + index;
    }
}
