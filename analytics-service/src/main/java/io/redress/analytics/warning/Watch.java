package io.redress.analytics.warning;

import io.redress.analytics.warning.DayWatch.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How far a series has been watched. */
@Entity
@Table(name = "watch")
@IdClass(Series.class)
class Watch {
  @Id
  @Enumerated(EnumType.STRING)
  private SeriesKind kind;

  @Id
  @Column(name = "series_key")
  private String key;

  /** The day that is being judged; null before the first one. */
  private LocalDate day;

  private Instant judgedUntil;
  private String memory = "";
  private double factor = 1;
  private int quietDays;

  protected Watch() {}

  Series series() {
    return new Series(kind, key);
  }

  LocalDate day() {
    return day;
  }

  /** All hours before this have been judged; null before the first. */
  Instant judgedUntil() {
    return judgedUntil;
  }

  void begin(LocalDate first) {
    day = first;
  }

  void judged(Instant until) {
    judgedUntil = until;
  }

  /** The day has ended; how things stand is kept for the next one. */
  void next(Standing after) {
    day = day.plusDays(1);
    memory =
        Arrays.stream(after.memory()).mapToObj(Double::toString).collect(Collectors.joining(","));
    factor = after.factor();
    quietDays = after.quietDays();
  }

  /** How things stood before the day that is being judged. */
  Standing standing() {
    return memory.isEmpty()
        ? Standing.NEW
        : new Standing(
            Arrays.stream(memory.split(",")).mapToDouble(Double::parseDouble).toArray(),
            factor,
            quietDays);
  }
}
