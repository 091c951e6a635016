package io.redress.intake.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer adds to their own ticket. */
@Schema(name = "OwnMessageRequest")
record TrackingMessageRequest(
    @NotBlank @Size(max = 2000) @Schema(examples = "It is Harbour Street, since last Monday.")
        String text) {

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "TrackingMessageRequest[…]";
  }
}
