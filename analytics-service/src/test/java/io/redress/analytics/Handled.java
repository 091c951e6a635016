package io.redress.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other services tell of a complaint after intake has registered it. */
public abstract class Handled<T extends Handled<T>> extends Telling<T> {
  static final List<String> DEPARTMENTS = List.of("network-quality", "network-maintenance");

  Handled(String complaintId, Instant at) {
    super(complaintId, at);
  }

  /** It waits for its customer, for so long at most. */
  public T paused(String pauseId, Duration most) {
    return add(
        "/workflow",
        "deadline.paused",
        "pauseId",
        id(pauseId),
        "kind",
        "CUSTOMER_ASKED",
        "until",
        now().plus(most).toString());
  }

  public T resumed(String pauseId, Duration waited) {
    return add(
        "/workflow",
        "deadline.resumed",
        "pauseId",
        id(pauseId),
        "pausedAt",
        now().minus(waited).toString());
  }

  public T returned(int returns) {
    return add("/workflow", "responsibility.returned", "department", "billing", "returns", returns);
  }

  public T breached(String department) {
    return add("/workflow", "responsibility.breached", "department", department, "kind", "FIRST");
  }

  public T visited(String outcome) {
    return add("/callback", "visit.completed", "outcome", outcome);
  }

  public T repaired(String... steps) {
    return add("/callback", "repair.completed", "state", "DONE", "done", List.of(steps));
  }

  public T started() {
    return add(
        "/workflow", "case.started", "lane", "STANDARD", "round", 1, "startedAt", now().toString());
  }

  public T stage(String stage) {
    return add("/workflow", "stage.entered", "stage", stage, "round", 1);
  }

  public T escalated(int level, int round) {
    return add("/workflow", "escalation.raised", "level", level, "round", round);
  }

  public T approved(int round) {
    return approved(round, null, null);
  }

  /** Approved, made with this plan, which fitted or did not; both may be null. */
  public T approved(int round, String plan, Boolean fitted) {
    return add(
        "/workflow",
        "resolution.approved",
        "plan",
        plan,
        "planFitted",
        fitted,
        "round",
        round,
        "cause",
        "cell overload",
        "department",
        DEPARTMENTS.get(0),
        "departments",
        DEPARTMENTS);
  }

  public T asked(String question) {
    return add("/workflow", "customer.asked", "round", 1, "question", question);
  }

  public T callbackRequested(int round) {
    return add(
        "/workflow",
        "callback.requested",
        "round",
        round,
        "lane",
        "STANDARD",
        "highFrequency",
        false,
        "escalationLevel",
        0,
        "leadDepartment",
        DEPARTMENTS.get(0),
        "departments",
        DEPARTMENTS,
        "requestedAt",
        now().toString());
  }

  public T calledBack(int round, String result) {
    return calledBack(round, result, Map.of());
  }

  /** Called back, with marks from 1 to 5. */
  public T calledBack(int round, String result, Map<String, Integer> ratings) {
    return add(
        "/callback",
        "callback.completed",
        "ratings",
        ratings.isEmpty() ? null : ratings,
        "round",
        round,
        "result",
        result,
        "completedAt",
        now().toString());
  }

  /** Of something about this complaint, by what the story calls it. */
  private String id(String called) {
    return UUID.nameUUIDFromBytes((complaintId() + called).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
