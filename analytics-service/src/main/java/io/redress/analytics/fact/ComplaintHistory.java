package io.redress.analytics.fact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What events say of a complaint. Every verb here gives the same end whatever order it is called
 * in, because the topics of the producers have no order between them and an event that was set
 * aside comes back late.
 */
@MappedSuperclass
abstract class ComplaintHistory {
  int events;
  @Embedded Registration registration;
  String lane;
  int rounds;
  int urges;
  int repeats;

  @Column(name = "repeats_stamp")
  String repeatsStamp;

  boolean reopened;

  @Column(name = "high_frequency")
  boolean highFrequency;

  @Column(name = "on_the_spot_at")
  Instant onTheSpotAt;

  @Column(name = "withdrawn_at")
  Instant withdrawnAt;

  @Embedded Handling handling = Handling.NONE;
  @Embedded Escalations escalations = Escalations.NONE;
  @Embedded Correction correction = Correction.NONE;
  @Embedded private Timeline timeline = Timeline.NONE;
  @Embedded Breaches breaches = Breaches.NONE;
  @Embedded Ratings ratings;
  int returns;
  String tried;

  @Column(name = "ended_at")
  Instant endedAt;

  @Embedded Closing closing;
  @Embedded MissedContact missedContact;
  @Embedded PlanUse planUse;
  @Embedded CallbackOutcome callback;

  @Embedded
  @AttributeOverride(name = "at", column = @Column(name = "answered_at"))
  @AttributeOverride(name = "result", column = @Column(name = "answer"))
  @AttributeOverride(name = "stamp", column = @Column(name = "answer_stamp"))
  CallbackOutcome answer;

  @Embedded
  @AttributeOverride(name = "at", column = @Column(name = "first_answered_at"))
  @AttributeOverride(name = "result", column = @Column(name = "first_answer"))
  @AttributeOverride(name = "stamp", column = @Column(name = "first_answer_stamp"))
  CallbackOutcome firstAnswer;

  /** One more distinct event; to be called after its verbs. */
  void folded() {
    events++;
    endedAt = OpenPolicy.endedAt(said());
  }

  /** The same complaint, read. */
  abstract ComplaintFact said();

  void registered(Registration reported, String laneThen) {
    if (registration == null || reported.comesBefore(registration)) {
      registration = reported;
    }
    lane(laneThen);
  }

  void lane(String seen) {
    lane = LanePolicy.higher(lane, seen);
  }

  void round(int seen) {
    rounds = Math.max(rounds, seen);
  }

  void urged(int times) {
    urges = Math.max(urges, times);
  }

  void reopened(boolean wasClosed) {
    reopened |= wasClosed;
  }

  /** How many repeats it has, as told then: a repeat may have been parted from it again. */
  void repeats(int told, String stamp) {
    if (Stamp.later(stamp, repeatsStamp)) {
      repeats = told;
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

  /** Something was tried for the customer; {@code code} may be null. */
  void tried(MeasureKind kind, String code, Instant at) {
    tried = Tried.parse(tried).with(kind, code, at).text();
  }

  void missedContact(UnaryOperator<MissedContact> told) {
    missedContact = told.apply(missedContact);
  }

  void corrected(ComplaintUpdated event, String stamp) {
    correction = correction.corrected(event, stamp);
  }

  /** Of a row without any of its times the mapper makes none. */
  Timeline timeline() {
    return timeline == null ? Timeline.NONE : timeline;
  }

  void started(Instant at) {
    timeline = timeline().started(at);
  }

  void told(Instant at) {
    timeline = timeline().told(at);
  }

  void waiting(UnaryOperator<Pauses> more) {
    timeline = timeline().waiting(more.apply(timeline().waiting()));
  }

  void returned(int times) {
    returns = Math.max(returns, times);
  }

  void breached(ResponsibilityBreached event, String stamp) {
    breaches = breaches.another(event, stamp);
  }

  void rated(Ratings marks) {
    if (ratings == null || Stamp.later(marks.stamp(), ratings.stamp())) {
      ratings = marks;
    }
  }
}
