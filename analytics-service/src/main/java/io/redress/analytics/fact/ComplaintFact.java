package io.redress.analytics.fact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that figures know of one complaint: the fold of its distinct events. Every verb here gives
 * the same end whatever order it is called in, because the topics of the producers have no order
 * between them and an event that was set aside comes back late.
 */
@Entity
@Table(name = "complaint_fact")
@IdClass(ComplaintFact.Key.class)
public class ComplaintFact {
  /** A complaint within one generation of rows. */
  public record Key(int generation, String complaintId) {}

  @Id private int generation;

  @Id
  @Column(name = "complaint_id")
  private String complaintId;

  private int events;
  @Embedded private Registration registration;
  private String lane;
  private int rounds;
  private int urges;
  private int repeats;

  @Column(name = "repeats_stamp")
  private String repeatsStamp;

  private boolean reopened;

  @Column(name = "high_frequency")
  private boolean highFrequency;

  @Column(name = "on_the_spot_at")
  private Instant onTheSpotAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Embedded private Handling handling = Handling.NONE;
  @Embedded private Escalations escalations = Escalations.NONE;
  @Embedded private Closing closing;
  @Embedded private MissedContact missedContact;
  @Embedded private PlanUse planUse;
  @Embedded private CallbackOutcome callback;

  @Embedded
  @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
  @AttributeOverride(name = "result", column = @Column(name = "answer"))
  @AttributeOverride(name = "stamp", column = @Column(name = "answer_stamp"))
  private CallbackOutcome answer;

  @Embedded
  @AttributeOverride(name = "at", column = @Column(name = "first_answered_at"))
  @AttributeOverride(name = "result", column = @Column(name = "first_answer"))
  @AttributeOverride(name = "stamp", column = @Column(name = "first_answer_stamp"))
  private CallbackOutcome firstAnswer;

  /** For the object-relational mapper. */
  protected ComplaintFact() {}

  /** A complaint of which nothing is known yet. */
  public ComplaintFact(int generation, String complaintId) {
    this.generation = generation;
    this.complaintId = complaintId;
  }

  void folded() {
    events++;
  }

  void registered(Registration reported, String laneThen) {
    if (registration == null || reported.comesBefore(registration)) {
      registration = reported;
    }
    lane(laneThen);
  }

  void lane(String seen) {
    lane = LanePolicy.higher(lane, Bounded.code("lane", seen));
  }

  void round(int seen) {
    rounds = Math.max(rounds, Bounded.count("round", seen));
  }

  void urged(int times) {
    urges = Math.max(urges, Bounded.count("urges", times));
  }

  void reopened(boolean wasClosed) {
    reopened |= wasClosed;
  }

  /** How many repeats it has, as told then: a repeat may have been parted from it again. */
  void repeats(int told, String stamp) {
    if (Stamp.later(stamp, repeatsStamp)) {
      repeats = Bounded.count("repeats", told);
      repeatsStamp = stamp;
    }
  }

  void highFrequency(boolean seen) {
    highFrequency |= seen;
  }

  void resolvedOnTheSpot(Instant at) {
    onTheSpotAt = Bounded.earliest(onTheSpotAt, at);
  }

  void withdrawn(Instant at) {
    withdrawnAt = Bounded.earliest(withdrawnAt, at);
  }

  void handledBy(String lead, List<String> all, String stamp) {
    handling = handling.by(lead, all, stamp);
  }

  void escalationLevel(int seen) {
    escalations = escalations.reached(seen);
  }

  void escalated(int level, Instant at) {
    escalations = escalations.raised(level, at);
  }

  void closed(Closing end) {
    if (closing == null || Stamp.later(end.stamp(), closing.stamp())) {
      closing = end;
    }
  }

  void calledBack(CallbackOutcome outcome) {
    if (callback == null || Stamp.later(outcome.stamp(), callback.stamp())) {
      callback = outcome;
    }
    if (!outcome.isAnswer()) {
      return;
    }
    if (answer == null || Stamp.later(outcome.stamp(), answer.stamp())) {
      answer = outcome;
    }
    if (firstAnswer == null || Stamp.earlier(outcome.stamp(), firstAnswer.stamp())) {
      firstAnswer = outcome;
    }
  }

  void planUsed(Instant at, String plan, Boolean fitted, String stamp) {
    planUse = PlanUse.latest(planUse, at, plan, fitted, stamp);
  }

  void missedContact(UnaryOperator<MissedContact> told) {
    missedContact = told.apply(missedContact);
  }

  public String complaintId() {
    return complaintId;
  }

  /** Empty until {@code complaint.registered} has arrived: nothing is counted before. */
  public Optional<Registration> registration() {
    return Optional.ofNullable(registration);
  }

  /** The latest answer that says whether the plan that it was made with fitted. */
  public Optional<PlanUse> planUse() {
    return Optional.ofNullable(planUse);
  }

  /** The promise to call back that this row is of, which then is no complaint. */
  public Optional<MissedContact> missedContact() {
    return Optional.ofNullable(missedContact);
  }

  /**
   * How often the customer reported the same issue again; what was parted from it is not counted.
   */
  public int repeats() {
    return repeats;
  }

  /** When an agent resolved it at the first contact. */
  public Optional<Instant> onTheSpotAt() {
    return Optional.ofNullable(onTheSpotAt);
  }

  public Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  /** When this level, 1 to 3, was reached for the first time. */
  public Optional<Instant> escalatedAt(int level) {
    return escalations.at(level);
  }

  /** The latest end of its case. */
  public Optional<Closing> closing() {
    return Optional.ofNullable(closing);
  }

  /** How its latest callback ended. */
  public Optional<CallbackOutcome> callback() {
    return Optional.ofNullable(callback);
  }

  /** The customer's latest answer to how satisfied they are. */
  public Optional<CallbackOutcome> answer() {
    return Optional.ofNullable(answer);
  }

  /** The customer's first answer to how satisfied they are. */
  public Optional<CallbackOutcome> firstAnswer() {
    return Optional.ofNullable(firstAnswer);
  }

  /** Whether both rows say the same, generation aside. */
  public boolean saysTheSameAs(ComplaintFact other) {
    return other != null && state().equals(other.state());
  }

  private List<Object> state() {
    return Arrays.asList(
        complaintId,
        events,
        registration,
        lane,
        rounds,
        urges,
        repeats,
        repeatsStamp,
        reopened,
        highFrequency,
        onTheSpotAt,
        withdrawnAt,
        handling,
        escalations,
        closing,
        missedContact,
        planUse,
        callback,
        answer,
        firstAnswer);
  }
}
