package io.redress.analytics.subscriber;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a line of a file was not taken. */
@Schema(name = "SubscriberLineRefusal", description = "Why a line was not taken.")
public record LineRefusal(
    @Schema(description = "Counted from 1, the header included.", examples = "17") long line,
    @Schema(
            description = "month, district or subscribers; line for all of it.",
            examples = "subscribers")
        String field,
    @Schema(description = "Values are not repeated.", examples = "is no number from 1 on")
        String reason) {}
