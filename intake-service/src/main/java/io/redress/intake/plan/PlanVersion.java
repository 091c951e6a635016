package io.redress.intake.plan;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.ProblemException;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One version of a plan. Its verbs refuse by {@link IntakeProblem#PLAN_STATE} what its status does
 * not allow; what was in force once is never changed again.
 */
@Entity
@Table(name = "plan_version")
class PlanVersion {
  @Id String id;
  long plan;
  int version;

  @Enumerated(EnumType.STRING)
  PlanStatus status;

  String categories;

  @Convert(converter = PlanContentColumn.class)
  PlanContent content;

  /** The version that was in force when this one was drafted, or {@code null}. */
  Integer basedOn;

  String author;
  String reviewedBy;
  String publishedBy;
  Instant createdAt;
  Instant updatedAt;
  Instant reviewedAt;
  Instant publishedAt;
  Instant endedAt;

  /** Whether others were told that it is in force. */
  boolean announced;

  @Version long revision;

  protected PlanVersion() {}

  PlanVersion(Plan plan, PlanContent content, String author, Instant now) {
    this.id = Ids.next();
    this.plan = plan.serial;
    this.version = plan.next();
    this.basedOn = plan.published;
    this.author = author;
    this.createdAt = now;
    write(content, now);
    this.status = PlanStatus.DRAFT;
  }

  PlanNumber number() {
    return new PlanNumber(plan);
  }

  void rewrite(PlanContent to, Instant now) {
    require(PlanStatus.DRAFT);
    write(to, now);
  }

  void review(String by, Instant now) {
    require(PlanStatus.DRAFT);
    status = PlanStatus.REVIEWED;
    reviewedBy = by;
    reviewedAt = now;
    updatedAt = now;
  }

  void sendBack(Instant now) {
    require(PlanStatus.DRAFT, PlanStatus.REVIEWED);
    status = PlanStatus.DRAFT;
    reviewedBy = null;
    reviewedAt = null;
    updatedAt = now;
  }

  void publish(String by, Instant now) {
    require(PlanStatus.REVIEWED);
    status = PlanStatus.PUBLISHED;
    publishedBy = by;
    publishedAt = now;
    updatedAt = now;
  }

  void withdraw(Instant now) {
    require(PlanStatus.DRAFT, PlanStatus.REVIEWED);
    end(PlanStatus.WITHDRAWN, now);
  }

  /** Whether it is or was in force. */
  boolean wasInForce() {
    return publishedAt != null;
  }

  /**
   * Gives it up, whatever its status before it was in force, with what is left after some of its
   * words were erased.
   *
   * @return whether it was under way until now
   */
  boolean erase(PlanContent left, Instant now) {
    if (wasInForce()) {
      throw new IllegalStateException("What was in force is not changed");
    }
    boolean underWay = status != PlanStatus.WITHDRAWN;
    write(left, now);
    if (underWay) {
      withdraw(now);
    }
    return underWay;
  }

  void supersede(Instant now) {
    require(PlanStatus.PUBLISHED);
    end(PlanStatus.SUPERSEDED, now);
  }

  void retire(Instant now) {
    require(PlanStatus.PUBLISHED);
    end(PlanStatus.RETIRED, now);
  }

  private void write(PlanContent to, Instant now) {
    content = to;
    categories = to.categories().stream().collect(Collectors.joining(",", ",", ","));
    updatedAt = now;
  }

  private void end(PlanStatus how, Instant now) {
    status = how;
    endedAt = now;
    updatedAt = now;
  }

  private void require(PlanStatus... allowed) {
    List<PlanStatus> states = Arrays.asList(allowed);
    if (!states.contains(status)) {
      throw ProblemException.of(
              IntakeProblem.PLAN_STATE,
              "The version is %s; this needs %s."
                  .formatted(
                      status,
                      states.stream().map(PlanStatus::name).collect(Collectors.joining(" or "))))
          .with("state", status);
    }
  }
}
