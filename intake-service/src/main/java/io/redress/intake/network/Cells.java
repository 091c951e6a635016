package io.redress.intake.network;

import com.google.common.geometry.S1Angle;
import com.google.common.geometry.S2Cap;
import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2RegionCoverer;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The earth cut into cells whose numbers are a plain column: what is near each other has numbers in
 * few ranges, also across the date line and at the poles. The numbers are S2's.
 */
final class Cells {
  private static final S2RegionCoverer COVERER = S2RegionCoverer.builder().setMaxCells(6).build();

  /** What rounding may take away from a circle, in metres. */
  private static final double MARGIN = 1;

  /** Numbers from one to another, both included. */
  record Range(long from, long to) {}

  private Cells() {}

  /** The smallest cell of a point. */
  static long of(GeoPoint point) {
    return S2CellId.fromLatLng(point.at()).id();
  }

  /** Few ranges that hold every point of a circle, and some around it. */
  static List<Range> around(GeoPoint centre, double metres) {
    S2Cap circle =
        S2Cap.fromAxisAngle(
            centre.at().toPoint(), S1Angle.radians((metres + MARGIN) / GeoPoint.EARTH));
    return StreamSupport.stream(COVERER.getCovering(circle).spliterator(), false)
        .map(cell -> new Range(cell.rangeMin().id(), cell.rangeMax().id()))
        .toList();
  }
}
