package io.redress.analytics.finding;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** A finding. Its verbs refuse by {@link AnalyticsProblem#FINDING_STATE} what is over. */
@Entity
@Table(name = "finding")
class Finding {
  @Id private String id;
  private String title;

  @Enumerated(EnumType.STRING)
  private WeakSpot weakSpot;

  private String description;

  @Enumerated(EnumType.STRING)
  private SourceRequest.Kind sourceKind;

  private String sourceReference;
  private String sourceCause;
  private String category;
  private String department;
  private String branch;

  @Enumerated(EnumType.STRING)
  private FindingState state;

  private String proposedBy;
  private Instant proposedAt;
  private String owner;
  private String measure;
  private LocalDate measureDate;
  @Embedded private FindingTarget target;
  private String plan;
  private Instant endedAt;
  private String reason;

  /** Every step makes another version, also one that changes nothing else. */
  private int steps;

  @Version private long version;

  protected Finding() {}

  /**
   * @param branch the one whose finding it is; null for all
   */
  Finding(String id, FindingRequest request, String branch, String by, Instant now) {
    this.id = id;
    this.title = request.title().strip();
    this.weakSpot = request.weakSpot();
    this.description = request.description().strip();
    this.sourceKind = request.source().kind();
    this.sourceReference = request.source().reference();
    this.sourceCause = request.source().cause();
    this.category = request.category();
    this.department = request.department();
    this.branch = branch;
    this.state = FindingState.PROPOSED;
    this.proposedBy = by;
    this.proposedAt = now;
  }

  /**
   * Takes it up, or changes what is done.
   *
   * @return whether it was taken up now
   */
  boolean plan(String by, String what, LocalDate date, FindingTarget judgedBy) {
    require(FindingState.PROPOSED, FindingState.UNDER_WAY);
    var first = state == FindingState.PROPOSED;
    owner = by;
    measure = what;
    measureDate = date;
    target = target != null && target.asksLike(judgedBy) ? target : judgedBy;
    state = FindingState.UNDER_WAY;
    steps++;
    return first;
  }

  void end(DecisionRequest.Outcome outcome, String why, Instant now) {
    if (outcome == DecisionRequest.Outcome.ADOPTED) {
      require(FindingState.UNDER_WAY);
      state = FindingState.ADOPTED;
    } else {
      require(FindingState.PROPOSED, FindingState.UNDER_WAY);
      state = FindingState.DECLINED;
    }
    reason = why;
    steps++;
    endedAt = now;
  }

  /** The draft of a response plan was opened for it. */
  void drafted(String planVersion) {
    plan = planVersion;
    steps++;
  }

  private void require(FindingState... allowed) {
    if (!Arrays.asList(allowed).contains(state)) {
      throw ProblemException.of(AnalyticsProblem.FINDING_STATE, "Its state is " + state + ".")
          .with("state", state);
    }
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  WeakSpot weakSpot() {
    return weakSpot;
  }

  String description() {
    return description;
  }

  SourceRequest source() {
    return new SourceRequest(sourceKind, sourceReference, sourceCause);
  }

  String category() {
    return category;
  }

  String department() {
    return department;
  }

  String branch() {
    return branch;
  }

  FindingState state() {
    return state;
  }

  String proposedBy() {
    return proposedBy;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  String owner() {
    return owner;
  }

  String measure() {
    return measure;
  }

  LocalDate date() {
    return measureDate;
  }

  FindingTarget target() {
    return target;
  }

  String plan() {
    return plan;
  }

  Instant endedAt() {
    return endedAt;
  }

  String reason() {
    return reason;
  }

  long version() {
    return version;
  }
}
