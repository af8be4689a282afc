package io.ndimage.interpolation;

/** B-splines: of order 0, the nearest element, 1, straight lines between neighbours, up to 5. */
final class Spline {

    private Spline() {}

    /** Returns the first of the {@code order + 1} elements that a coordinate is interpolated from. */
    static double first(int order, double coordinate) {
        return middle(order, coordinate) - order / 2;
    }

    /** Returns the element that a coordinate lies past, for odd orders, or nearest to. */
    static double middle(int order, double coordinate) {
        return Math.floor(order % 2 == 0 ? coordinate + 0.5 : coordinate);
    }

    /** Returns the weight of an element in a spline of order 0 or 1, by its number from the first on. */
    static double weight(int order, int number, double coordinate) {
        if (order == 0) {
            return 1;
        }
        double past = coordinate - Math.floor(coordinate);
        return number == 0 ? 1 - past : past;
    }
}
