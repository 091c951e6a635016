package io.redress.analytics.planning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money in an answer.
 *
 * @param amount in minor units (fen, cent)
 * @param currency ISO 4217
 */
@Schema(name = "Money", description = "An amount in minor units (fen, cent).")
public record Money(
    @Schema(examples = "14052000") long amount, @Schema(examples = "CNY") String currency) {}
