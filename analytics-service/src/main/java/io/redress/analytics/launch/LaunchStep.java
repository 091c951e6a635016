package io.redress.analytics.launch;

import io.redress.kit.id.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That somebody did something with a launch, and what was planned from then on; never changed. */
@Entity
@Table(name = "launch_step")
class LaunchStep {
  @Id private String id;
  private String launchId;

  @Enumerated(EnumType.STRING)
  private LaunchAction action;

  private String doneBy;
  private Instant at;
  private String reason;

  @Enumerated(EnumType.STRING)
  private LaunchState state;

  private LocalDate launchDate;
  @Embedded private ExpectedComplaints expected;
  private String owner;
  private String plan;

  protected LaunchStep() {}

  LaunchStep(Launch launch, LaunchAction action, String by, String reason, Instant now) {
    this.id = Ids.next();
    this.launchId = launch.id();
    this.action = action;
    this.doneBy = by;
    this.reason = reason;
    this.at = now;
    this.state = launch.state();
    var content = launch.content();
    this.launchDate = content.date();
    this.expected = content.expected();
    this.owner = content.owner();
    this.plan = content.plan();
  }

  String id() {
    return id;
  }

  LaunchAction action() {
    return action;
  }

  String doneBy() {
    return doneBy;
  }

  Instant at() {
    return at;
  }

  String reason() {
    return reason;
  }

  LaunchState state() {
    return state;
  }

  LocalDate date() {
    return launchDate;
  }

  ExpectedComplaints expected() {
    return expected;
  }

  String owner() {
    return owner;
  }

  String plan() {
    return plan;
  }
}
