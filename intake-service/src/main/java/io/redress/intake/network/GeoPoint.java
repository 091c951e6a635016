package io.redress.intake.network;

import com.google.common.geometry.S2LatLng;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int DECIMALS = 9;
  private static final String DEGREES = "\\s*([-+]?\\d{1,3}(?:\\.\\d{1,18})?)\\s*";
  private static final Pattern WRITTEN = Pattern.compile(DEGREES + "," + DEGREES);

  /** Mean radius of the earth in metres; a great circle is right to half a percent with it. */
  static final double EARTH = 6_371_008.8;

  /** Zero has no sign. */
  public GeoPoint {
    lat = lat == null ? null : lat + 0.0;
    lon = lon == null ? null : lon + 0.0;
  }

  /** A point as a person writes it: latitude, a comma, longitude; empty when it is none. */
  public static Optional<GeoPoint> read(String written) {
    Matcher point = WRITTEN.matcher(written);
    if (!point.matches()) {
      return Optional.empty();
    }
    double lat = Double.parseDouble(point.group(1));
    double lon = Double.parseDouble(point.group(2));
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
        ? Optional.of(new GeoPoint(lat, lon))
        : Optional.empty();
  }

  /** As {@link #read} reads it. */
  public String written() {
    return plain(lat) + "," + plain(lon);
  }

  /** Without an exponent, and as exactly as anybody measures. */
  private static String plain(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
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
