package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.redress.workflow.deadline.ServiceLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The running lifecycle of one complaint: what the diagram's steps read and write. Changed only
 * while its row is locked (see {@link CaseFiles#locked}), which orders everything that happens to
 * one complaint, and so its events.
 */
@Entity
@Table(name = "case_file")
public class CaseFile extends PanacheEntityBase {
  /** Whether the lifecycle still runs. */
  public enum Status {
    OPEN,
    CLOSED
  }

  private static final String DUPLICATE = "DUPLICATE";

  @Id public String complaintId;
  public String caseId;
  public String ticketNumber;
  public String processInstanceId;
  public String processKey;
  public Integer processVersion;

  @Enumerated(EnumType.STRING)
  public Status status = Status.OPEN;

  public String disposition;
  public String callbackResult;

  @Enumerated(EnumType.STRING)
  public Lane lane;

  public String tier;
  public String category;
  public String categoryGroup;
  public String channel;
  public String branch;

  /** Of the customer, when they reported it; or {@code null}. */
  public String district;

  /** The spelling of the product that it concerns; or {@code null}. */
  public String product;

  /** Pseudonym; the number itself never reaches this service. */
  public String customer;

  public boolean repeated;
  public boolean highFrequency;
  public int round = 1;
  public int returns;
  public int dissatisfied;
  public int escalationLevel;
  public String firstPerson;
  public String firstDepartment;

  /** The offer to hand over first responsibility that waits for an answer; or {@code null}. */
  public String handOverId;

  public String leadDepartment;
  public String cooperatingDepartments = "";

  @Column(name = "service_level")
  public ServiceLevel serviceLevel;

  public Instant registeredAt;
  public Instant startedAt;

  /** When the clocks of the present round began. */
  public Instant roundStartedAt;

  /** When the customer last heard of us, or a missed report was counted. */
  public Instant informedAt;

  public Instant resolvedAt;
  public Instant resolveDueAt;
  public Boolean resolvedInTime;
  public Instant closedAt;

  /** How often the clock to resolve was stopped. */
  public int pauses;

  /** How much was asked of departments beside the diagram, and is open. */
  public int asked;

  /** How often staff changed the lane. */
  public int laneChanges;

  @Transient private Instant now;

  @Version public long version;

  /**
   * The time of the present change: read once for each, so that all that begins in it begins at the
   * same moment, and a due time can be counted again from its begin.
   */
  public Instant now(Clock clock) {
    if (now == null) {
      now = clock.instant();
    }
    return now;
  }

  /** The cooperating departments, in the order in which they were named. */
  public List<String> cooperating() {
    return Arrays.stream(cooperatingDepartments.split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /** Lead department first, then those that cooperate. */
  public List<String> departments() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.ofNullable(leadDepartment), cooperating().stream())
        .distinct()
        .toList();
  }

  /** Whether it ended as the duplicate of another one. */
  boolean isDuplicate() {
    return DUPLICATE.equals(disposition);
  }

  /** The district, else the branch; {@code null} where neither is known. */
  public String area() {
    return district == null ? branch : district;
  }

  /** True while the lifecycle runs. */
  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /**
   * The answer has been found and told: stops the clock to resolve. In time when not after the due
   * time of the present round.
   */
  public void resolved(Instant at) {
    resolvedAt = at;
    resolvedInTime = resolveDueAt == null ? null : !at.isAfter(resolveDueAt);
  }

  /** Begins a further round: the customer is not satisfied, or reported again after the end. */
  public void beginRound(Instant at) {
    round++;
    roundStartedAt = at;
    informedAt = at;
    resolvedAt = null;
    resolvedInTime = null;
    resolveDueAt = null;
    callbackResult = null;
  }

  /** Opens a closed case again for a further round; counts of the earlier lifecycle start anew. */
  public void reopen(Instant at) {
    beginRound(at);
    status = Status.OPEN;
    disposition = null;
    closedAt = null;
    returns = 0;
    dissatisfied = 0;
    escalationLevel = 0;
  }

  /** Ends the lifecycle, with exactly one disposition. */
  public void close(String with, Instant at) {
    if (!isOpen()) {
      throw new IllegalStateException("Case " + caseId + " is closed already");
    }
    disposition = with;
    status = Status.CLOSED;
    closedAt = at;
  }
}
