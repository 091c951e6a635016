package io.redress.intake.complaint;

import io.redress.intake.authority.Grant;
import io.redress.intake.classification.Category;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Tier;
import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.ticket.TicketNumber;
import io.redress.intake.ticket.TrackingCode;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * The record of one report. The first report of an issue carries its state; the state of a repeat
 * mirrors it. All changes happen while the row of the first report is locked.
 */
@Entity
@Table(name = "complaint")
public class Complaint {
  @Id String id;
  String issueId;
  String relatedId;
  String ticketNumber;

  @Convert(converter = SealedComplaint.TrackingCode.class)
  String trackingCode;

  String customer;

  @Enumerated(EnumType.STRING)
  Tier tier;

  String branch;
  String district;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Embedded Filing filing;

  @Enumerated(EnumType.STRING)
  Lane lane;

  String specialPeriod;
  boolean urgent;
  @Embedded Narrative narrative;
  @Embedded FrequencyThen frequency;
  String responsiblePerson;
  String responsibleDepartment;
  String registeredBy;
  Instant registeredAt;
  Instant updatedAt;
  @Embedded Standing standing = new Standing();
  @Embedded Insistence insistence = new Insistence();
  boolean history;
  Instant joinedAt;

  /** {@code null} until it is resolved by who took it. */
  @Embedded OnTheSpot onTheSpot;

  @Version long version;

  protected Complaint() {}

  /** A report as it arrives; an enquiry is closed by being answered. */
  Complaint(
      String id,
      Draft draft,
      Customer customer,
      Viewer registrar,
      TicketNumber ticket,
      HighFrequency frequency,
      Instant now) {
    this.id = id;
    this.issueId = id;
    this.ticketNumber = ticket.value();
    this.trackingCode = TrackingCode.random().value();
    this.customer = customer.pseudonym();
    this.tier = customer.tier();
    this.branch = customer.branch().orElse(registrar.branch());
    this.district = customer.district().orElse(null);
    this.channel = draft.channel();
    this.urgent = draft.urgent();
    this.narrative = new Narrative(draft);
    this.filing = new Filing(draft.nature(), draft.category(), narrative, customer);
    this.frequency = new FrequencyThen(frequency);
    this.registeredBy = registrar.user();
    this.registeredAt = now;
    this.updatedAt = now;
    if (filing.nature == Nature.ENQUIRY) {
      close(Standing.BY_ENQUIRY, now);
    }
  }

  /** Names who answers to the customer for it. */
  void answerFor(Responsible responsible) {
    responsiblePerson = responsible.person();
    responsibleDepartment = responsible.department();
  }

  /** Somebody else answers to the customer for it; false where they do already. */
  boolean handOver(Responsible to, Instant now) {
    if (to.equals(firstResponsible())) {
      return false;
    }
    answerFor(to);
    updatedAt = now;
    return true;
  }

  /** Says how fast it travels. */
  void take(LaneChoice choice) {
    lane = choice.lane();
    specialPeriod = choice.period() == null ? null : choice.period().id();
  }

  /** Makes this a repeat of the first report of its issue, whose lane and people it takes over. */
  void follow(Complaint first) {
    issueId = first.id;
    relatedId = first.id;
    responsiblePerson = first.responsiblePerson;
    responsibleDepartment = first.responsibleDepartment;
    lane = first.lane;
    insistence.urges = first.insistence.urges;
    standing.follow(first.standing);
  }

  /** Makes this a repeat of the past, which changes nothing of its issue but the count. */
  void followInThePast(Complaint first) {
    follow(first);
    standing.followToItsEnd(first.standing);
    first.insistence.repeats++;
  }

  /** Notes that a repeat was no repeat of this first report after all. */
  void parted(Instant now) {
    insistence.repeats--;
    updatedAt = now;
  }

  /** Makes this repeat a report of its own: open again, but for enquiries and history. */
  void part(Responsible responsible, Instant now) {
    Instant closedBefore = closedAt().orElse(registeredAt);
    issueId = id;
    relatedId = null;
    joinedAt = null;
    insistence.urges = 0;
    answerFor(responsible);
    reopen();
    if (history) {
      close(Standing.BY_IMPORT, closedBefore);
    } else if (filing.nature == Nature.ENQUIRY) {
      close(Standing.BY_ENQUIRY, now);
    }
    updatedAt = now;
  }

  /** Notes a repeat of this first report, whose lane can only get faster. */
  void repeatedAt(Lane laneOfRepeat, Instant now) {
    insistence.repeats++;
    lane = lane.orFaster(laneOfRepeat);
    updatedAt = now;
  }

  void urgedAt(Lane laneAfterwards, Instant now) {
    insistence.urges++;
    lane = laneAfterwards;
    updatedAt = now;
  }

  void withdraw(WithdrawalReason reason, Instant now) {
    standing.withdraw(reason, now);
    updatedAt = now;
  }

  /**
   * Takes over a correction of its issue: the nature always, the category when it was filed under
   * the wrong one too.
   *
   * @param leaf the right category, or {@code null} when only the nature was wrong
   */
  void correct(Correction correction, Category leaf, Customer of) {
    if (leaf != null) {
      filing.correct(correction.categoryBefore, leaf, narrative, of);
    }
    if (correction.changesNature()) {
      filing.correct(correction.natureAfter);
    }
    updatedAt = correction.at;
  }

  void resolveOnTheSpot(String by, String measure, Grant grant, Instant now) {
    onTheSpot = new OnTheSpot(by, measure, grant, now);
    updatedAt = now;
  }

  /** Follows the case into a stage; what the customer withdrew stays closed. */
  boolean enter(String stage, Instant now) {
    if (!standing.enter(stage)) {
      return false;
    }
    updatedAt = now;
    return true;
  }

  void close(String how, Instant at) {
    standing.close(how, at);
    updatedAt = at;
  }

  /** Opens a closed issue for another round. */
  void reopen() {
    standing.reopen();
    onTheSpot = null;
  }

  ReportType type() {
    return id.equals(issueId) ? ReportType.NEW : ReportType.REPEAT;
  }

  boolean isClosed() {
    return standing.isClosed();
  }

  /** Whether it is the first report of its issue, and has a lifecycle where the issue has one. */
  boolean leads() {
    return type() == ReportType.NEW;
  }

  /** Whether it was taken over as history and never had a case. */
  boolean isHistory() {
    return standing.endedBy(Standing.BY_IMPORT);
  }

  boolean isWithdrawn() {
    return standing.isWithdrawn();
  }

  /**
   * What it turned out to be: all reports of an issue that ended as an enquiry are enquiries. One
   * that is parted from it is again what it was.
   */
  Nature nature() {
    return standing.endedBy(Standing.BY_ENQUIRY) ? Nature.ENQUIRY : filing.nature;
  }

  /** Whether it can be repeated: enquiries and what was withdrawn cannot. */
  boolean counts() {
    return nature() == Nature.COMPLAINT && !isWithdrawn();
  }

  Responsible firstResponsible() {
    return new Responsible(responsiblePerson, responsibleDepartment);
  }

  public TrackingCode trackingCode() {
    return new TrackingCode(trackingCode);
  }

  /** The pseudonym of the number that it was reported for. */
  public String customer() {
    return customer;
  }

  public String ticketNumber() {
    return ticketNumber;
  }

  public String status() {
    return standing.status;
  }

  public Optional<String> disposition() {
    return Optional.ofNullable(standing.disposition);
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(standing.closedAt);
  }

  public String id() {
    return id;
  }
}
