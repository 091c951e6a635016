package io.redress.intake.network;

import io.redress.intake.network.FindItems.Wanted;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import java.util.Arrays;
import java.util.List;

/** Reads what a request wants to see of the map. */
final class NetworkFilters {
  private static final int DEFAULT_RADIUS = 1_000;
  private static final int LONGEST_ROAD = 100;

  private NetworkFilters() {}

  /** {@code lat,lon} in degrees. */
  static GeoPoint point(String near) {
    return GeoPoint.read(near)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "near",
                    "is no point",
                    "Send latitude and longitude in degrees of WGS 84, for example"
                        + " 39.9042,116.4074."));
  }

  static int radius(Integer radius) {
    if (radius != null && (radius < 1 || radius > Reach.FARTHEST)) {
      throw ProblemException.invalid(
          "radius",
          "is not from 1 to " + Reach.FARTHEST,
          "Send how far to look, in metres; " + DEFAULT_RADIUS + " when left out.");
    }
    return radius == null ? DEFAULT_RADIUS : radius;
  }

  static String road(String road) {
    if (road.length() > LONGEST_ROAD) {
      throw ProblemException.invalid(
          "road", "is too long", "Send at most " + LONGEST_ROAD + " characters.");
    }
    return road;
  }

  /** Kinds with commas between them, and a time. */
  static Wanted wanted(String kinds, String at) {
    return new Wanted(
        kinds == null || kinds.isBlank()
            ? List.of(NetworkKind.values())
            : Arrays.stream(kinds.split(","))
                .map(name -> NetworkKind.ofName(name.strip()).orElseThrow(NetworkFilters::noKind))
                .distinct()
                .toList(),
        TimeParameter.read("at", at));
  }

  private static ProblemException noKind() {
    return ProblemException.invalid(
        "kind", "is not a kind", "Send FAULT, WORKS, PLAN or SITE, or several with commas.");
  }
}
