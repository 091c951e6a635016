package io.redress.bench.measure;

/** What a figure should come to; on a machine that does nothing else. */
public record Budget(Direction direction, double value) {
  /** Which side of the value is the good one. */
  public enum Direction {
    AT_LEAST,
    AT_MOST
  }

  public static Budget atLeast(double value) {
    return new Budget(Direction.AT_LEAST, value);
  }

  public static Budget atMost(double value) {
    return new Budget(Direction.AT_MOST, value);
  }

  /** Whether the median keeps it. */
  public boolean keptBy(Spread spread) {
    return direction == Direction.AT_LEAST ? spread.median() >= value : spread.median() <= value;
  }

  @Override
  public String toString() {
    return (direction == Direction.AT_LEAST ? "≥ " : "≤ ") + Figure.shown(value);
  }
}
