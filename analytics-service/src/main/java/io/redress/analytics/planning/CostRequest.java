package io.redress.analytics.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cost plan is made of; what is left out is as in the published plan. */
@Schema(
    name = "CostRequest",
    description = "What is left out is as in the published plan of one month.",
    examples =
        "{\"lines\": [{\"label\": \"wages\", \"quantity\": 27, \"unitPrice\": {\"amount\": 200000,"
            + " \"currency\": \"CNY\"}}], \"managementPercent\": 20}")
public record CostRequest(
    @Schema(description = "All of one currency.") @Size(min = 1, max = 50)
        List<@NotNull @Valid CostLineRequest> lines,
    @Schema(description = "Added to the sum of the lines.", defaultValue = "20")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 4)
        BigDecimal managementPercent) {
  private static final List<CostLineRequest> PUBLISHED =
      List.of(
          line("wages", 27, 2_000, 1),
          line("gifts", 10, 350, 1),
          line("vehicles", 16, 1_000, 1),
          line("leaflets", 500, 4, 1),
          line("communication", 16, 200, 3),
          line("test devices", 16, 2_000, 1));

  public CostRequest {
    lines = lines == null ? PUBLISHED : lines;
    managementPercent = managementPercent == null ? BigDecimal.valueOf(20) : managementPercent;
  }

  private static CostLineRequest line(String label, long quantity, long yuan, long times) {
    return new CostLineRequest(label, quantity, new UnitPriceRequest(yuan * 100, "CNY"), times);
  }
}
