package io.redress.analytics.launch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many complaints a launch is expected to bring. */
@Embeddable
@Schema(name = "ExpectedComplaints")
public record ExpectedComplaints(
    @Column(name = "expected_count")
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 2)
        @Schema(examples = "24")
        BigDecimal count,
    @Column(name = "expected_per")
        @Enumerated(EnumType.STRING)
        @NotNull
        @Schema(
            description =
                "DAY: spread over the hours as complaints usually are. HOUR: as many in each hour.")
        Per per) {
  private static final int HOURS = 24;

  /** In which time. */
  public enum Per {
    DAY,
    HOUR
  }

  /** On a day of 24 hours. */
  double perDay() {
    return count.doubleValue() * (per == Per.HOUR ? HOURS : 1);
  }

  /** On so many days, which have so many hours. */
  BigDecimal in(long days, long hours) {
    return count.multiply(BigDecimal.valueOf(per == Per.HOUR ? hours : days));
  }

  boolean isSameAs(ExpectedComplaints other) {
    return other != null && per == other.per && count.compareTo(other.count) == 0;
  }
}
