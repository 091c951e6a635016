package io.redress.callback.survey;

import io.redress.callback.channel.ChannelKind;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the customer wants the survey. */
@Schema(
    name = "SurveyRequest",
    examples = "{\"channel\": \"MAIL\", \"address\": \"lin@example.com\", \"language\": \"EN\"}")
public record SurveyRequest(
    @Schema(description = "The usual way unless said") ChannelKind channel,
    @Schema(
            description =
                "Needed for MAIL; for SMS another number than the one that is known. Sealed, and"
                    + " forgotten once the message is sent",
            examples = "lin@example.com")
        @Size(max = 254)
        String address,
    @Schema(description = "Of the message; the usual one unless said") Language language) {}
