package io.redress.analytics.finding;

import io.redress.analytics.figure.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The figure by which a measure is judged, with its value before: frozen, whatever arrives late.
 *
 * @param definition version of the figure's definition
 * @param filters codes by dimension, as JSON
 * @param denominator null for a count
 * @param value null where it has none
 * @param low of the interval; null where it has none
 * @param asOf when the latest event happened that the value knew of; null before the first one
 */
@Embeddable
record FindingTarget(
    @Column(name = "target_figure") String figure,
    @Column(name = "target_definition") Integer definition,
    @Column(name = "target_filters") String filters,
    @Column(name = "target_better") @Enumerated(EnumType.STRING) Better better,
    @Column(name = "before_from") LocalDate from,
    @Column(name = "before_to") LocalDate to,
    @Column(name = "before_numerator") Long numerator,
    @Column(name = "before_denominator") Long denominator,
    @Column(name = "before_value") BigDecimal value,
    @Column(name = "before_low") BigDecimal low,
    @Column(name = "before_high") BigDecimal high,
    @Column(name = "before_as_of") Instant asOf) {

  Period period() {
    return new Period(from, to);
  }

  /**
   * Whether another one asks for the same of the same definition, so that what was frozen stays.
   */
  boolean asksLike(FindingTarget other) {
    return figure.equals(other.figure)
        && definition.equals(other.definition)
        && filters.equals(other.filters)
        && better == other.better
        && from.equals(other.from)
        && to.equals(other.to);
  }
}
