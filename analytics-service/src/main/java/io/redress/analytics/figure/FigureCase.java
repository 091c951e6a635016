package io.redress.analytics.figure;

/** A complaint's place in a figure; {@code counted} when it is in the numerator too. */
record FigureCase(String complaintId, DayKey key, boolean counted) {}
