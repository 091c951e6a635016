package io.redress.intake.frequency;

/**
 * How often a number complains.
 *
 * @param active whether it is a high-frequency customer now
 * @param last7Days reports in the short window, this one included
 * @param last30Days reports in the long window, this one included
 */
public record HighFrequency(boolean active, int last7Days, int last30Days) {}
