package io.redress.analytics.figure;

import java.time.LocalDate;

/**
 * A complaint's place in a figure.
 *
 * @param counted whether it is in the numerator
 * @param bucket of the value that was measured, 0 where nothing is
 * @param amount the value itself
 */
record FigureCase(
    String complaintId,
    String figure,
    LocalDate day,
    Segment segment,
    boolean counted,
    int bucket,
    long amount) {}
