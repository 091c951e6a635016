package io.redress.intake.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to add to a complaint. */
@Schema(name = "MessageRequest")
public record MessageRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "It happens every evening between six and seven.")
        String text,
    @Schema(description = "Whose words they are; CUSTOMER when left out") Voice by) {

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "MessageRequest[…]";
  }
}
