package io.redress.intake.complaint;

import io.redress.intake.authority.Grant;
import io.redress.intake.authority.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the complaint was resolved in its first contact. */
@Schema(name = "OnTheSpotResolutionRequest")
public record OnTheSpotRequest(
    @NotBlank
        @Size(max = 500)
        @Schema(examples = "Charge of 12 CNY taken back, explained to the customer")
        String measure,
    @Valid
        @Schema(
            description =
                "Left out when nothing is paid, and with confirmedError, from which it is computed")
        Money compensation,
    @Size(max = 64)
        @Schema(
            description = "Code of GET /measures; left out where words alone say what was done",
            examples = "double-refund")
        String measureCode,
    @Valid
        @Schema(
            description =
                "Of a billing complaint: the error that was confirmed. Twice of it is paid back")
        Money confirmedError,
    @Size(max = 30)
        @Schema(
            description =
                "The response plan it was answered with; the one in force without a version",
            examples = "P-000123/2")
        String plan,
    @Schema(description = "Whether that plan fitted; only with plan") Boolean planFitted) {

  Grant asked() {
    return new Grant(measureCode, compensation, confirmedError);
  }
}
