package io.redress.analytics.warning;

import io.redress.analytics.warning.DayWatch.Rise;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Complaints of a series have risen above what is usual. */
@Entity
@Table(name = "warning")
public class Warning {
  /** OPEN until somebody says what will be done; ENDED when it is back to usual. */
  public enum State {
    OPEN,
    ACKNOWLEDGED,
    ENDED
  }

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private SeriesKind kind;

  @Column(name = "series_key")
  private String key;

  private Instant hour;
  private int hours;
  private long counted;
  private double usual;
  private double times;
  private int rises;
  private Instant risenAt;
  private Instant raisedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant acknowledgedAt;
  private String acknowledgedBy;

  @Enumerated(EnumType.STRING)
  private Assessment assessment;

  private String action;
  private Instant endedAt;
  private Integer isOpen;
  @Version private long version;

  protected Warning() {}

  static Warning raised(String id, Series series, Instant hour, Rise rise, Instant now) {
    var warning = new Warning();
    warning.id = id;
    warning.kind = series.kind();
    warning.key = series.key();
    warning.hour = hour;
    warning.hours = rise.hours();
    warning.counted = rise.counted();
    warning.usual = rise.usual();
    warning.times = rise.times();
    warning.raisedAt = now;
    warning.state = State.OPEN;
    warning.isOpen = 1;
    return warning;
  }

  /** It rose further, and needs to be looked at again. */
  void risen(Rise rise, Instant at) {
    rises++;
    risenAt = at;
    times = rise.times();
    state = State.OPEN;
  }

  void acknowledge(String by, Assessment found, String what, Instant now) {
    state = State.ACKNOWLEDGED;
    acknowledgedBy = by;
    acknowledgedAt = now;
    assessment = found;
    action = what;
  }

  void end(Instant now) {
    state = State.ENDED;
    endedAt = now;
    isOpen = null;
  }

  String id() {
    return id;
  }

  Series series() {
    return new Series(kind, key);
  }

  /** The hour whose count was too much; begins then. */
  Instant hour() {
    return hour;
  }

  /** When the rise began, as far as the counts say. */
  Instant since() {
    return hour.minus(Duration.ofHours(hours - 1L));
  }

  long counted() {
    return counted;
  }

  double usual() {
    return usual;
  }

  double times() {
    return times;
  }

  int rises() {
    return rises;
  }

  Optional<Instant> risenAt() {
    return Optional.ofNullable(risenAt);
  }

  Instant raisedAt() {
    return raisedAt;
  }

  State state() {
    return state;
  }

  Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt);
  }

  String acknowledgedBy() {
    return acknowledgedBy;
  }

  Assessment assessment() {
    return assessment;
  }

  String action() {
    return action;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  long version() {
    return version;
  }
}
