package io.redress.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Against an oracle of its own: points on the unit sphere, and the angle between them. */
class CellsTest {
  @Test
  void distancesAreThoseOfTheGreatCircleAlsoAcrossTheDateLineAndThePoles() {
    assertEquals(0, point(0, 0).metresTo(point(0, 0)));
    assertEquals(111_195, point(0, 0).metresTo(point(0, 1)), 1);
    assertEquals(1_067_000, point(39.9042, 116.4074).metresTo(point(31.2304, 121.4737)), 1_500);
    assertEquals(2_224, point(0, 179.99).metresTo(point(0, -179.99)), 1);
    assertEquals(0, point(10, 180).metresTo(point(10, -180)), 0.001);
    assertEquals(2_224, point(89.99, 0).metresTo(point(89.99, 180)), 1);
    assertEquals(0, point(-90, 12).metresTo(point(-90, -77)), 0.001);
    assertEquals(20_015_115, point(0, 0).metresTo(point(0, 180)), 1);
  }

  @Property(tries = 1_000)
  void everyPointOfACircleIsInItsRanges(
      @ForAll @Scale(6) @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @Scale(6) @DoubleRange(min = -180, max = 180) double lon,
      @ForAll @IntRange(min = 1, max = 100_000) int metres,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 6.283) double bearing,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double share) {
    GeoPoint centre = point(lat, lon);
    GeoPoint there = from(centre, bearing, metres * share);
    assertEquals(metres * share, centre.metresTo(there), 0.5);
    long cell = Cells.of(there);
    List<Cells.Range> ranges = Cells.around(centre, metres);
    assertTrue(ranges.stream().anyMatch(it -> it.from() <= cell && cell <= it.to()));
    assertTrue(ranges.size() <= 6);
  }

  @Test
  void theRangesOfASmallCircleHoldLittleElse() {
    GeoPoint centre = point(39.9042, 116.4074);
    long within =
        IntStream.range(0, 10_000)
            .mapToObj(i -> from(centre, i * 0.37, 10.0 * i))
            .filter(it -> isIn(Cells.around(centre, 1_000), Cells.of(it)))
            .count();
    assertTrue(within < 600, within + " of 10,000 points up to 100 km away");
  }

  private static boolean isIn(List<Cells.Range> ranges, long cell) {
    return ranges.stream().anyMatch(it -> it.from() <= cell && cell <= it.to());
  }

  private static GeoPoint point(double lat, double lon) {
    return new GeoPoint(lat, lon);
  }

  /** Walks from a point, by turning a vector. */
  static GeoPoint from(GeoPoint start, double bearing, double metres) {
    double lat = Math.toRadians(start.lat());
    double lon = Math.toRadians(start.lon());
    double angle = metres / 6_371_008.8;
    double[] up = {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    double[] north = {
      -Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat)
    };
    double[] east = {-Math.sin(lon), Math.cos(lon), 0};
    double[] there = new double[3];
    for (int i = 0; i < 3; i++) {
      there[i] =
          Math.cos(angle) * up[i]
              + Math.sin(angle) * (Math.cos(bearing) * north[i] + Math.sin(bearing) * east[i]);
    }
    return point(
        Math.toDegrees(Math.atan2(there[2], Math.hypot(there[0], there[1]))),
        Math.toDegrees(Math.atan2(there[1], there[0])));
  }
}
