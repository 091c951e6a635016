package io.redress.analytics.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a cost plan: quantity × unit price × times. */
@Schema(name = "CostLineRequest", description = "Quantity × unit price × times.")
public record CostLineRequest(
    @Schema(examples = "communication") @NotBlank @Size(max = 80) String label,
    @Schema(examples = "16") @NotNull @PositiveOrZero @Max(100_000) Long quantity,
    @NotNull @Valid UnitPriceRequest unitPrice,
    @Schema(
            description = "How often each is paid: months, or pieces for each.",
            defaultValue = "1",
            examples = "3")
        @PositiveOrZero
        @Max(120)
        Long times) {
  public CostLineRequest {
    times = times == null ? 1 : times;
  }
}
