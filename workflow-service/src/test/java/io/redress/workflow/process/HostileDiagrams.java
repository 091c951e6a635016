package io.redress.workflow.process;

import java.util.List;
import java.util.stream.Stream;

/** Diagrams of the lifecycle that must be refused, and what must be said. */
final class HostileDiagrams {
  private HostileDiagrams() {}

  static List<Hostile> all() {
    return Stream.of(
            new HostileFiles(),
            new HostileCode(),
            new HostileFeatures(),
            new HostileExpressions(),
            new HostileTimers(),
            new HostileContracts(),
            new HostileNames(),
            new HostileCodes(),
            new HostileForms(),
            new HostileLoops(),
            new HostileSpreads())
        .flatMap(subject -> subject.list().stream())
        .toList();
  }

  /** The bundled one, which each of them is but for one thing. */
  static String bundled() {
    return OwnedDiagrams.bundled("complaint-lifecycle");
  }
}
