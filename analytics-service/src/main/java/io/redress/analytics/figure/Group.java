package io.redress.analytics.figure;

import java.time.LocalDate;

/** The sums of one group; keys that were not asked for are null, an unknown branch is empty. */
public record Group(
    LocalDate day,
    String categoryGroup,
    String category,
    String branch,
    long numerator,
    long denominator) {}
