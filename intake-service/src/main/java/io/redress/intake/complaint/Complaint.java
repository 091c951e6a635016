package io.redress.intake.complaint;

import io.redress.intake.authority.Grant;
import io.redress.intake.authority.Money;
import io.redress.intake.classification.Category;
import io.redress.intake.classification.Completeness;
import io.redress.intake.classification.CompletenessPolicy;
import io.redress.intake.classification.DetailField;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Tier;
import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.network.GeoPoint;
import io.redress.intake.ticket.TicketNumber;
import io.redress.intake.ticket.TrackingCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The record of one report. The first report of an issue carries its state; the state of a repeat
 * mirrors it. All changes happen while the row of the first report is locked.
 */
@Entity
@Table(name = "complaint")
public class Complaint {
  static final String RECEIVED = "RECEIVED";
  static final String CLOSED = "CLOSED";
  static final String BY_ENQUIRY = "ENQUIRY";
  static final String BY_WITHDRAWAL = "WITHDRAWN";
  static final String BY_DUPLICATE = "DUPLICATE";
  static final String BY_IMPORT = "IMPORTED";

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

  @Enumerated(EnumType.STRING)
  Nature nature;

  String category;
  long categoryVersion;

  @Enumerated(EnumType.STRING)
  Lane lane;

  String specialPeriod;
  boolean urgent;

  @Convert(converter = SealedComplaint.Title.class)
  String title;

  @Convert(converter = SealedComplaint.Description.class)
  String description;

  @Convert(converter = SealedComplaint.Expectation.class)
  String expectation;

  Instant incidentAt;

  @Convert(converter = SealedComplaint.IncidentPlace.class)
  String incidentPlace;

  /** As a point is written: latitude, a comma, longitude. */
  @Convert(converter = SealedComplaint.IncidentPoint.class)
  String incidentPoint;

  String product;
  double completeness;
  boolean highFrequency;

  @Column(name = "last_7_days")
  int last7Days;

  @Column(name = "last_30_days")
  int last30Days;

  String responsiblePerson;
  String responsibleDepartment;
  String registeredBy;
  Instant registeredAt;
  Instant updatedAt;
  String status;
  String disposition;
  Instant closedAt;
  int repeats;
  int urges;
  Instant withdrawnAt;

  @Enumerated(EnumType.STRING)
  WithdrawalReason withdrawalReason;

  boolean misidentified;
  boolean history;
  Instant joinedAt;
  Instant resolvedAt;
  String resolvedBy;

  @Convert(converter = SealedComplaint.ResolvedMeasure.class)
  String resolvedMeasure;

  String resolvedMeasureCode;
  Long resolvedError;
  Long resolvedAmount;
  String resolvedCurrency;
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
    this.nature = draft.nature();
    this.category = draft.category().code();
    this.categoryVersion = draft.category().since();
    this.urgent = draft.urgent();
    this.title = draft.title();
    this.description = draft.description();
    this.expectation = draft.expectation();
    this.incidentAt = draft.incidentAt();
    this.incidentPlace = draft.incidentPlace();
    this.incidentPoint = draft.incidentPoint() == null ? null : draft.incidentPoint().written();
    this.product = draft.product();
    this.completeness = completeness(draft.category(), customer).share();
    this.highFrequency = frequency.active();
    this.last7Days = frequency.last7Days();
    this.last30Days = frequency.last30Days();
    this.registeredBy = registrar.user();
    this.registeredAt = now;
    this.updatedAt = now;
    this.status = RECEIVED;
    if (nature == Nature.ENQUIRY) {
      close(BY_ENQUIRY, now);
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
    urges = first.urges;
    status = first.status;
  }

  /** Makes this a repeat of the past, which changes nothing of its issue but the count. */
  void followInThePast(Complaint first) {
    follow(first);
    disposition = first.disposition;
    closedAt = first.closedAt;
    withdrawnAt = first.withdrawnAt;
    withdrawalReason = first.withdrawalReason;
    first.repeats++;
  }

  /** Takes over how often a duplicate of this first report was urged. */
  void urgedElsewhere(int times, Lane laneAfterwards) {
    urges += times;
    lane = laneAfterwards;
  }

  /** Gives back what a duplicate brought along: its urges, and its own repeats. */
  void giveBack(int urgesOfDuplicate, int repeatsOfDuplicate) {
    urges = Math.max(0, urges - urgesOfDuplicate);
    repeats -= repeatsOfDuplicate;
  }

  /** Takes back, as a ticket of its own again, what it had brought along. */
  void takeBack(int urgesBefore, int repeatsBefore) {
    urges = urgesBefore;
    repeats = repeatsBefore;
  }

  /** Notes that a repeat was no repeat of this first report after all. */
  void parted(Instant now) {
    repeats--;
    updatedAt = now;
  }

  /** Makes this repeat a report of its own: open again, but for enquiries and history. */
  void part(Responsible responsible, Instant now) {
    Instant closedBefore = closedAt == null ? registeredAt : closedAt;
    issueId = id;
    relatedId = null;
    joinedAt = null;
    urges = 0;
    answerFor(responsible);
    reopen();
    if (history) {
      close(BY_IMPORT, closedBefore);
    } else if (nature == Nature.ENQUIRY) {
      close(BY_ENQUIRY, now);
    }
    updatedAt = now;
  }

  /** Notes a repeat of this first report, whose lane can only get faster. */
  void repeatedAt(Lane laneOfRepeat, Instant now) {
    repeats++;
    lane = lane.orFaster(laneOfRepeat);
    updatedAt = now;
  }

  void urgedAt(Lane laneAfterwards, Instant now) {
    urges++;
    lane = laneAfterwards;
    updatedAt = now;
  }

  void withdraw(WithdrawalReason reason, Instant now) {
    withdrawnAt = now;
    withdrawalReason = reason;
    close(BY_WITHDRAWAL, now);
  }

  /**
   * Takes over a correction of its issue: the nature always, the category when it was filed under
   * the wrong one too.
   *
   * @param leaf the right category, or {@code null} when only the nature was wrong
   */
  void correct(Correction correction, Category leaf, Customer of) {
    if (leaf != null && category.equals(correction.categoryBefore)) {
      category = leaf.code();
      categoryVersion = leaf.since();
      completeness = completeness(leaf, of).share();
      misidentified = true;
    }
    if (correction.changesNature()) {
      nature = correction.natureAfter;
      misidentified = true;
    }
    updatedAt = correction.at;
  }

  void resolveOnTheSpot(String by, String measure, Grant grant, Instant now) {
    Money compensation = grant.compensation();
    resolvedAt = now;
    resolvedBy = by;
    resolvedMeasure = measure;
    resolvedMeasureCode = grant.measureCode();
    resolvedError = grant.confirmedError() == null ? null : grant.confirmedError().amount();
    resolvedAmount = compensation == null ? null : compensation.amount();
    resolvedCurrency = compensation == null ? null : compensation.currency();
    updatedAt = now;
  }

  /** Follows the case into a stage; what the customer withdrew stays closed. */
  boolean enter(String stage, Instant now) {
    if (isWithdrawn() || status.equals(stage)) {
      return false;
    }
    status = stage;
    disposition = null;
    closedAt = null;
    updatedAt = now;
    return true;
  }

  void close(String how, Instant at) {
    status = CLOSED;
    disposition = how;
    closedAt = at;
    updatedAt = at;
  }

  /** Opens a closed issue for another round. */
  void reopen() {
    status = RECEIVED;
    disposition = null;
    closedAt = null;
    resolvedAt = null;
    resolvedBy = null;
    resolvedMeasure = null;
    resolvedMeasureCode = null;
    resolvedError = null;
    resolvedAmount = null;
    resolvedCurrency = null;
  }

  /** How complete it is, by what its category asks for and what is known of its customer. */
  Completeness completeness(Category leaf, Customer of) {
    Map<DetailField, Object> known = new EnumMap<>(DetailField.class);
    known.put(DetailField.DESCRIPTION, description);
    known.put(DetailField.EXPECTATION, expectation);
    known.put(DetailField.PRODUCT, product);
    known.put(DetailField.INCIDENT_AT, incidentAt);
    known.put(DetailField.INCIDENT_PLACE, incidentPlace == null ? incidentPoint() : incidentPlace);
    known.put(DetailField.CUSTOMER_NAME, of.name().orElse(null));
    known.put(DetailField.CUSTOMER_CONTACT_NUMBER, of.contactNumber().orElse(null));
    return CompletenessPolicy.of(leaf.required(), known);
  }

  ReportType type() {
    return id.equals(issueId) ? ReportType.NEW : ReportType.REPEAT;
  }

  boolean isClosed() {
    return CLOSED.equals(status);
  }

  /** Whether it is the first report of its issue, and has a lifecycle where the issue has one. */
  boolean leads() {
    return type() == ReportType.NEW;
  }

  /** Whether it was taken over as history and never had a case. */
  boolean isHistory() {
    return BY_IMPORT.equals(disposition);
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /**
   * What it turned out to be: all reports of an issue that ended as an enquiry are enquiries. One
   * that is parted from it is again what it was.
   */
  Nature nature() {
    return BY_ENQUIRY.equals(disposition) ? Nature.ENQUIRY : nature;
  }

  /** Whether it can be repeated: enquiries and what was withdrawn cannot. */
  boolean counts() {
    return nature() == Nature.COMPLAINT && !isWithdrawn();
  }

  /** Where it happened; {@code null} when nobody said it as a point. */
  GeoPoint incidentPoint() {
    return incidentPoint == null ? null : GeoPoint.read(incidentPoint).orElse(null);
  }

  Responsible firstResponsible() {
    return new Responsible(responsiblePerson, responsibleDepartment);
  }

  /** What was granted on the spot. */
  Grant granted() {
    return new Grant(resolvedMeasureCode, money(resolvedAmount), money(resolvedError));
  }

  private Money money(Long amount) {
    return amount == null ? null : new Money(amount, resolvedCurrency);
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
    return status;
  }

  public Optional<String> disposition() {
    return Optional.ofNullable(disposition);
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public String id() {
    return id;
  }
}
