package io.redress.analytics.figure;

/** The sums of one group; {@code sketch} is empty for a figure that measures nothing. */
record Group(GroupKey key, long numerator, long denominator, Sketch sketch) {
  static Group total(Iterable<Group> groups) {
    var numerator = 0L;
    var denominator = 0L;
    var sketch = Sketch.EMPTY;
    for (var group : groups) {
      numerator += group.numerator;
      denominator += group.denominator;
      sketch = sketch.plus(group.sketch);
    }
    return new Group(GroupKey.NONE, numerator, denominator, sketch);
  }

  Group plus(Group other) {
    return new Group(
        key,
        numerator + other.numerator,
        denominator + other.denominator,
        sketch.plus(other.sketch));
  }
}
