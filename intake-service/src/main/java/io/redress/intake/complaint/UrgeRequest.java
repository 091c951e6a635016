package io.redress.intake.complaint;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer says while urging; kept among the messages. */
@Schema(name = "UrgeRequest")
public record UrgeRequest(
    @Size(min = 1, max = 2000) @Schema(examples = "When will this be solved?") String note) {

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "UrgeRequest[…]";
  }
}
