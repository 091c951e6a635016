package io.redress.intake.frequency;

import java.time.Instant;

/**
 * A report that counts: a complaint that was not withdrawn.
 *
 * @param category code of a leaf
 */
public record CountedReport(Instant at, String category) {}
