package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** All that figures know of one complaint: the fold of its distinct events, and what it says. */
@Entity
@Table(name = "complaint_fact")
@IdClass(ComplaintFact.Key.class)
public class ComplaintFact extends ComplaintHistory {
  /** A complaint within one generation of rows. */
  public record Key(int generation, String complaintId) {}

  @Id private int generation;

  @Id
  @Column(name = "complaint_id")
  private String complaintId;

  /** For the object-relational mapper. */
  protected ComplaintFact() {}

  /** A complaint of which nothing is known yet. */
  public ComplaintFact(int generation, String complaintId) {
    this.generation = generation;
    this.complaintId = complaintId;
  }

  public String complaintId() {
    return complaintId;
  }

  @Override
  ComplaintFact said() {
    return this;
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

  /** COMPLAINT or ENQUIRY, as it was corrected; null before the registration. */
  public String nature() {
    return correction.nature() != null || registration == null
        ? correction.nature()
        : registration.nature();
  }

  /** The category leaf, as it was corrected; null before the registration. */
  public String category() {
    return correction.category() != null || registration == null
        ? correction.category()
        : registration.category();
  }

  /** The group of its category, as it was corrected; null before the registration. */
  public String categoryGroup() {
    return correction.category() != null || registration == null
        ? correction.categoryGroup()
        : registration.categoryGroup();
  }

  /** Whether its first category or nature turned out to be wrong. */
  public boolean misidentified() {
    return correction.misidentified();
  }

  /** Whether its customer was found to be of high frequency. */
  public boolean highFrequency() {
    return highFrequency;
  }

  /** Whether its lifecycle began. */
  public boolean hasCase() {
    return timeline().startedAt() != null;
  }

  /** How often its lifecycle went round. */
  public int rounds() {
    return rounds;
  }

  /** Whether it was closed when the customer reported it again. */
  public boolean reopened() {
    return reopened;
  }

  /** How many departments worked on it at most. */
  public int departments() {
    return handling.departments();
  }

  /** The department that leads, or the one that is first responsible while none does. */
  public Optional<String> department() {
    return Optional.ofNullable(handling.lead())
        .or(() -> registration().map(Registration::firstDepartment));
  }

  /** How often a department said that it is not its own. */
  public int returns() {
    return returns;
  }

  /** How often first responsibility was breached. */
  public int breaches() {
    return breaches.count();
  }

  /** The department whose first responsibility it is, or was when it was breached first. */
  public Optional<String> firstDepartment() {
    return Optional.ofNullable(breaches.department())
        .or(() -> registration().map(Registration::firstDepartment));
  }

  /** What was tried for its customer, in order. */
  public List<Measure> measures() {
    return Tried.parse(tried).measures();
  }

  /** When the customer had the first answer. */
  public Optional<Instant> toldAt() {
    var told = timeline().toldAt();
    return Optional.ofNullable(
        told == null || onTheSpotAt != null && onTheSpotAt.isBefore(told) ? onTheSpotAt : told);
  }

  /** When its lifecycle began last. */
  Optional<Instant> startedAt() {
    return Optional.ofNullable(timeline().startedAt());
  }

  /** How long it waited for its customer up to then. */
  public Duration waitedUntil(Instant until) {
    return registration == null
        ? Duration.ZERO
        : timeline().waiting().between(registration.registeredAt(), until);
  }

  /** The marks of the customer's latest rating. */
  public Optional<Ratings> ratings() {
    return Optional.ofNullable(ratings);
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
        correction,
        timeline(),
        breaches,
        ratings,
        returns,
        tried,
        endedAt,
        escalations,
        closing,
        missedContact,
        planUse,
        callback,
        answer,
        firstAnswer);
  }
}
