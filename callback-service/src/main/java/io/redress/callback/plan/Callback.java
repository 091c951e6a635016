package io.redress.callback.plan;

import io.redress.callback.sampling.Selection;
import io.redress.callback.sampling.SelectionReason;
import io.redress.kit.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One callback of one round of a case: at most one for a complaint and round. */
@Entity
@Table(name = "callback")
public class Callback {
  /** What stands for the pseudonym of whoever was erased, in events of the lifecycle as well. */
  public static final String ERASED = "erased";

  @Id String id;

  @Column(name = "complaint_id")
  String complaintId;

  @Column(name = "ticket_number")
  String ticketNumber;

  @Column(name = "case_id")
  String caseId;

  int round;
  String lane;
  String tier;
  String category;
  String branch;
  String customer;

  @Enumerated(EnumType.STRING)
  @Column(name = "selection_reason")
  SelectionReason reason;

  String stratum;

  /** Version of the table that decided; null where none was asked. */
  @Column(name = "selection_version")
  Integer selectionVersion;

  @Enumerated(EnumType.STRING)
  CallbackState state;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "not_before")
  Instant notBefore;

  String zone;
  boolean agreed;

  @Column(name = "tried_parts")
  int tried;

  /** Who took it from the queue; null while nobody has it. */
  @Column(name = "claimed_by")
  String claimedBy;

  @Column(name = "claimed_until")
  Instant claimedUntil;

  @Column(name = "first_attempt_at")
  Instant firstAttemptAt;

  int attempts;

  @Enumerated(EnumType.STRING)
  CallbackResult result;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_cause")
  EndCause cause;

  @Column(name = "closed_at")
  Instant closedAt;

  /** When time alone changes the state next; null once closed. */
  @Column(name = "next_change_at")
  Instant nextChangeAt;

  /** When a survey was sent; null while none was. */
  @Column(name = "surveyed_at")
  Instant surveyedAt;

  @Version long version;

  @ElementCollection
  @CollectionTable(name = "callback_handler", joinColumns = @JoinColumn(name = "callback_id"))
  @Column(name = "user_name")
  Set<String> handlers = new HashSet<>();

  protected Callback() {}

  Callback(CallbackRequested request, Selection selection) {
    this.id = Ids.next();
    this.complaintId = request.complaintId();
    this.ticketNumber = request.ticketNumber();
    this.caseId = request.caseId();
    this.round = request.round();
    this.lane = request.lane();
    this.tier = request.tier();
    this.category = request.category();
    this.branch = request.branch();
    this.customer = request.customer();
    this.dueAt = request.dueAt();
    this.reason = selection.reason();
    this.stratum = selection.stratum();
    this.selectionVersion = selection.version();
    this.handlers.addAll(request.handlers());
  }

  void take(Course course, Instant nextChange) {
    this.state = course.state();
    this.zone = course.zone().getId();
    this.agreed = course.agreed();
    this.tried = course.tried();
    this.claimedBy = null;
    this.claimedUntil = null;
    this.requestedAt = course.requestedAt();
    this.notBefore = course.notBefore();
    this.firstAttemptAt = course.firstAttemptAt();
    this.attempts = course.attempts();
    this.result = course.result();
    this.cause = course.cause();
    this.closedAt = course.closedAt();
    this.nextChangeAt = nextChange;
  }

  /** How it stands. */
  public Course course() {
    return new Course(
        state,
        ZoneId.of(zone),
        requestedAt,
        notBefore,
        agreed,
        firstAttemptAt,
        attempts,
        tried,
        result,
        cause,
        closedAt);
  }

  public String id() {
    return id;
  }

  public String complaintId() {
    return complaintId;
  }

  public String ticketNumber() {
    return ticketNumber;
  }

  public String caseId() {
    return caseId;
  }

  public int round() {
    return round;
  }

  public String lane() {
    return lane;
  }

  public String tier() {
    return tier;
  }

  public String category() {
    return category;
  }

  /** Null where the case has none. */
  public String branch() {
    return branch;
  }

  /** Whether nothing is left of who it was: all who were erased have one name. */
  public boolean isErased() {
    return ERASED.equals(customer);
  }

  /** Forgets who it was. */
  void erase() {
    this.customer = ERASED;
  }

  /** The customer's pseudonym; {@link #ERASED} once they were erased. */
  public String customer() {
    return customer;
  }

  /** Version of the table that decided; null where none was asked. */
  public Integer selectionVersion() {
    return selectionVersion;
  }

  public SelectionReason reason() {
    return reason;
  }

  /** Who has it now; empty while nobody does, or their time passed. */
  public Optional<String> claimedBy(Instant now) {
    return claimedUntil != null && now.isBefore(claimedUntil)
        ? Optional.of(claimedBy)
        : Optional.empty();
  }

  /** Until when it is somebody's own; null while it is not. */
  public Instant claimedUntil() {
    return claimedUntil;
  }

  void claim(String by, Instant until) {
    this.claimedBy = by;
    this.claimedUntil = until;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** Whether the customer was sent a survey. */
  public boolean surveyed() {
    return surveyedAt != null;
  }

  /** When the customer was sent a survey; null when not. */
  public Instant surveyedAt() {
    return surveyedAt;
  }

  /** Notes that the customer is sent a survey: once. */
  public void surveyed(Instant at) {
    if (surveyed()) {
      throw new IllegalStateException("Callback " + id + " has a survey already");
    }
    this.surveyedAt = at;
  }

  public long version() {
    return version;
  }
}
