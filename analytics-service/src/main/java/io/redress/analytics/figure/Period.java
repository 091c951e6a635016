package io.redress.analytics.figure;

import java.time.LocalDate;

/** Whole days of the business zone, both ends included. */
public record Period(LocalDate from, LocalDate to) {}
