package io.redress.callback.attempt;

import io.redress.callback.plan.AttemptOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call that was just made. */
@Schema(
    name = "AttemptRequest",
    description = "A call that was just made",
    examples = "{\"outcome\": \"NO_ANSWER\", \"note\": \"Rang out twice\"}")
public record AttemptRequest(
    @Schema(
            description =
                "How it went. REFUSED ends the callback; WRONG_NUMBER counts like NO_ANSWER, the"
                    + " next attempt goes to the customer's other number",
            examples = "NO_ANSWER")
        @NotNull
        AttemptOutcome outcome,
    @Schema(
            description =
                "Only of REACHED: when the customer wants to be called again, in their allowed hours"
                    + " and before calling ends",
            examples = "2026-11-22T18:30:00+08:00")
        OffsetDateTime callAgainAt,
    @Schema(
            description = "For colleagues. Kept here, never published or logged",
            examples = "Rang out twice")
        @Size(max = 500)
        String note) {}
