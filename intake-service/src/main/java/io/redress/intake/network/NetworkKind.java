package io.redress.intake.network;

import java.util.Arrays;
import java.util.Optional;

/** What stands on the map, in the order in which it matters to somebody without coverage. */
public enum NetworkKind {
  /** Something is broken: from when, and until when its repair is promised. */
  FAULT("faults"),
  /** Work is done on the network in a window of time. */
  WORKS("works"),
  /** Construction is planned, to be completed at a promised time. */
  PLAN("plans"),
  /** A cell, a tower, an exchange: what serves its surroundings. */
  SITE("sites");

  private final String path;

  NetworkKind(String path) {
    this.path = path;
  }

  /** As addresses name it. */
  public String path() {
    return path;
  }

  static Optional<NetworkKind> ofPath(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }

  static Optional<NetworkKind> ofName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
  }
}
