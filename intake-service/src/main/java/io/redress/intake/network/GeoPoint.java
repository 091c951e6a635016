package io.redress.intake.network;

import com.google.common.geometry.S2LatLng;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point on the earth, in degrees of WGS 84.
 *
 * @param lat -90 to 90, north is positive
 * @param lon -180 to 180, east is positive
 */
@Schema(name = "GeoPoint", description = "Degrees of WGS 84")
public record GeoPoint(
    @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "39.9042") Double lat,
    @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "116.4074") Double lon) {
  /** Mean radius of the earth in metres; a great circle is right to half a percent with it. */
  static final double EARTH = 6_371_008.8;

  /** Zero has no sign. */
  public GeoPoint {
    lat = lat == null ? null : lat + 0.0;
    lon = lon == null ? null : lon + 0.0;
  }

  /** Whether it is a point at all. */
  static boolean isValid(double lat, double lon) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  }

  /** Along the great circle, in metres. */
  public double metresTo(GeoPoint other) {
    return at().getDistance(other.at()).radians() * EARTH;
  }

  S2LatLng at() {
    return S2LatLng.fromDegrees(lat, lon);
  }

  /** Nothing of where somebody is: it must not reach a log by accident. */
  @Override
  public String toString() {
    return "GeoPoint[…]";
  }
}
