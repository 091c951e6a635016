package io.redress.intake.network;

import java.util.List;

/**
 * How far items reach, in classes: a search looks for those of a class only as far away as that
 * class reaches, so that one wide fault does not widen the search for a thousand small sites.
 */
final class Reach {
  /** Radius of the largest area, in metres. */
  static final int FARTHEST = 50_000;

  private static final List<Integer> CLASSES = List.of(500, 2_000, 8_000, FARTHEST);

  private Reach() {}

  /** The class of a radius in metres. */
  static int of(int radius) {
    int reach = 0;
    while (CLASSES.get(reach) < radius) {
      reach++;
    }
    return reach;
  }

  static int classes() {
    return CLASSES.size();
  }

  /** The largest radius of a class, in metres. */
  static int metres(int reach) {
    return CLASSES.get(reach);
  }
}
