package io.redress.analytics.rebuild;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One rebuild of all rows and figures from the log of events, and how far it is. */
@Entity
@Table(name = "rebuild")
public class Rebuild {
  private static final int LONGEST_FAILURE = 400;

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private RebuildState state;

  private String reason;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "swapped_at")
  private Instant swappedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** The generation that this rebuild makes, then the one that it deletes. */
  private Integer generation;

  private String reached = "";
  private long complaints;
  private long done;
  private long changed;
  private String compared = "";

  /** How far the table is that is being compared; null while none is. */
  private String comparing;

  private long deleted;
  private int attempts;
  private String failure;
  private Integer running;

  protected Rebuild() {}

  static Rebuild requested(String id, String reason, String by, Instant at) {
    var rebuild = new Rebuild();
    rebuild.id = id;
    rebuild.state = RebuildState.REQUESTED;
    rebuild.reason = reason;
    rebuild.requestedBy = by;
    rebuild.requestedAt = at;
    rebuild.running = 1;
    return rebuild;
  }

  void begin(int made, long all, Instant at) {
    state = RebuildState.BUILDING;
    generation = made;
    complaints = all;
    startedAt = at;
  }

  void advance(String last, int built, int different) {
    reached = last;
    done += built;
    changed += different;
    complaints = Math.max(complaints, done);
    attempts = 0;
  }

  void built() {
    state = RebuildState.COMPARING;
    attempts = 0;
  }

  /** Another page of a table was compared. */
  void comparing(Comparing table) {
    comparing = table.text();
    attempts = 0;
  }

  void compared(ComparedTable table) {
    compared += table.text() + "\n";
    comparing = null;
    attempts = 0;
  }

  void swapped(int old, Instant at) {
    state = RebuildState.CLEANING;
    swappedAt = at;
    generation = old;
    attempts = 0;
  }

  void deleted(int rows) {
    deleted += rows;
    attempts = 0;
  }

  void end(Instant at) {
    state = state == RebuildState.ABANDONING ? RebuildState.FAILED : RebuildState.DONE;
    finishedAt = at;
    running = null;
  }

  /** One more try went wrong; says how many in a row did. */
  int stumbled() {
    return ++attempts;
  }

  void abandon(String why) {
    state = RebuildState.ABANDONING;
    failure = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
    attempts = 0;
  }

  String id() {
    return id;
  }

  RebuildState state() {
    return state;
  }

  Integer generation() {
    return generation;
  }

  String reached() {
    return reached;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  String reason() {
    return reason;
  }

  String requestedBy() {
    return requestedBy;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant swappedAt() {
    return swappedAt;
  }

  Instant finishedAt() {
    return finishedAt;
  }

  long complaints() {
    return complaints;
  }

  long done() {
    return done;
  }

  long changed() {
    return changed;
  }

  List<ComparedTable> compared() {
    return ComparedTable.read(compared);
  }

  /** How far the table is that is being compared. */
  Optional<Comparing> comparing() {
    return Optional.ofNullable(comparing).map(Comparing::read);
  }

  long deleted() {
    return deleted;
  }

  String failure() {
    return failure;
  }
}
