package io.redress.intake.missed;

import io.redress.intake.customer.CustomerNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a telephone system sends of a call that reached nobody. */
@Schema(
    name = "MissedContactRequest",
    examples =
        """
        {"callId": "ivr-7-20261126-004711", "number": "13800001234", "reason": "QUEUE_LEFT",
         "at": "2026-11-26T10:15:00+08:00", "queue": "billing", "waitedSeconds": 187,
         "skill": "billing-zh"}
        """)
public record MissedContactRequest(
    @NotNull
        @Pattern(regexp = "^[!-~]{1,100}$", message = "must be 1 to 100 visible ASCII characters")
        @Schema(description = "The system's own id of the call: taken once, however often sent")
        String callId,
    @NotNull
        @Size(min = 5, max = 20)
        @Pattern(
            regexp = CustomerNumber.FORMAT,
            message = "must be digits, with hyphens and one leading + at most")
        @Schema(description = "The number that called", examples = "13800001234")
        String number,
    @NotNull MissedReason reason,
    @NotNull @Schema(description = "When it was missed; at most 3 days ago") OffsetDateTime at,
    @Size(min = 1, max = 64) String queue,
    @Min(0) @Max(86_400) @Schema(description = "How long the customer had waited")
        Integer waitedSeconds,
    @Size(min = 1, max = 64) @Schema(description = "What whoever calls back should know")
        String skill,
    @Size(min = 1, max = 64)
        @Schema(description = "Whose customer it is; that of the customer when left out")
        String branch) {

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "MissedContactRequest[" + reason + "]";
  }
}
