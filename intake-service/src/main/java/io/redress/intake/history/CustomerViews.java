package io.redress.intake.history;

import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.complaint.Nature;
import io.redress.intake.complaint.ReadHistory;
import io.redress.intake.complaint.ReportType;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.customer.Customer;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.frequency.Frequency;
import io.redress.intake.frequency.FrequencyState;
import io.redress.intake.frequency.FrequencyViews;
import io.redress.intake.history.CustomerView.CallBackView;
import io.redress.intake.history.CustomerView.PainPointView;
import io.redress.intake.history.CustomerView.RelationshipView;
import io.redress.intake.missed.MissedOfCustomer;
import io.redress.intake.missed.MissedOfCustomer.Missed;
import io.redress.intake.missed.MissedReason;
import io.redress.intake.personaldata.PersonalDataPolicy;
import io.redress.intake.promise.Promises;
import io.redress.kit.masking.Masking;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what is known of a customer. */
@ApplicationScoped
class CustomerViews {
  private static final int MISSED = 50;
  private static final int PROMISES = 50;

  private final ReadHistory history;
  private final Promises promises;
  private final MissedOfCustomer contacts;
  private final Frequencies frequencies;
  private final FrequencyViews frequencyViews;
  private final RelationshipPhasePolicy phases;
  private final PainPointPolicy painPoints;
  private final Clock clock;
  private final Zone zone;

  @Inject
  CustomerViews(
      ReadHistory history,
      Promises promises,
      MissedOfCustomer contacts,
      Frequencies frequencies,
      FrequencyViews frequencyViews,
      RelationshipPhasePolicy phases,
      PainPointPolicy painPoints,
      Clock clock,
      Zone zone) {
    this.history = history;
    this.promises = promises;
    this.contacts = contacts;
    this.frequencies = frequencies;
    this.frequencyViews = frequencyViews;
    this.phases = phases;
    this.painPoints = painPoints;
    this.clock = clock;
    this.zone = zone;
  }

  CustomerView whole(Customer customer, Viewer reader) {
    Instant now = clock.instant();
    boolean whole = PersonalDataPolicy.seesWho(reader.roles());
    String contact = customer.contactNumber().orElse(null);
    Frequency frequency = frequencies.of(customer.pseudonym(), now, customer.highFrequencyUntil());
    ReadHistory.Latest latest = history.latest(customer.pseudonym());
    List<Missed> missed = contacts.since(customer.pseudonym(), painPoints.from(now), MISSED);
    List<Outcome> outcomes = outcomes(latest.complaints().items());
    return new CustomerView(
        whole ? customer.number() : Masking.number(customer.number()),
        whole ? customer.name().orElse(null) : null,
        whole ? contact : Masking.number(contact),
        customer.tier(),
        customer.branch().orElse(null),
        customer.district().orElse(null),
        frequencyViews.of(frequency),
        relationship(customer, frequency.state(), outcomes, now),
        painPoints.of(now, outcomes, hurt(missed)).stream().map(this::view).toList(),
        callBack(missed, now),
        promises(latest, now),
        zone.at(customer.since()),
        latest.open().size(),
        latest.open(),
        latest.complaints().items(),
        latest.complaints().next());
  }

  /** A repeat has none of its own: they are kept with the first report of its issue. */
  private List<PromiseView> promises(ReadHistory.Latest latest, Instant now) {
    List<String> issues =
        Stream.concat(latest.open().stream(), latest.complaints().items().stream())
            .map(it -> it.type() == ReportType.REPEAT ? it.relatedComplaintId() : it.id())
            .distinct()
            .toList();
    return promises.ofIssues(issues, PROMISES).stream()
        .map(it -> PromiseView.of(it, now, zone))
        .toList();
  }

  private RelationshipView relationship(
      Customer customer, FrequencyState state, List<Outcome> outcomes, Instant now) {
    RelationshipPhase phase =
        phases.phase(
            now,
            customer.since(),
            state == FrequencyState.ACTIVE,
            state == FrequencyState.INACTIVE,
            outcomes);
    return new RelationshipView(
        phase,
        phase.names(),
        Duration.between(customer.since(), now).toDays(),
        phases.wentWrong(now, outcomes),
        phases.wentWell(now, outcomes));
  }

  /** A repeat is part of its issue's outcome, and an enquiry has none. */
  private static List<Outcome> outcomes(List<ComplaintSummary> complaints) {
    return complaints.stream()
        .filter(it -> it.type() == ReportType.NEW && it.nature() == Nature.COMPLAINT)
        .map(
            it ->
                new Outcome(
                    it.registeredAt().toInstant(),
                    it.closedAt() == null ? null : it.closedAt().toInstant(),
                    it.disposition(),
                    it.repeats()))
        .toList();
  }

  private static List<PainPoint> hurt(List<Missed> missed) {
    return missed.stream()
        .map(it -> new PainPoint(kind(it.reason()), it.contacts(), it.lastAt()))
        .toList();
  }

  private static PainPointKind kind(MissedReason reason) {
    return switch (reason) {
      case MENU_GAVE_UP -> PainPointKind.MENU_DID_NOT_SOLVE;
      case LINE_BUSY, QUEUE_LEFT -> PainPointKind.LINE_BUSY;
      case CUT_OFF -> PainPointKind.CUT_OFF;
    };
  }

  /** A number has one open promise at most. */
  private CallBackView callBack(List<Missed> missed, Instant now) {
    return missed.stream()
        .filter(Missed::open)
        .findFirst()
        .map(
            it ->
                new CallBackView(
                    zone.at(it.promisedBy()),
                    it.breachedAt() != null || it.promisedBy().isBefore(now)))
        .orElse(null);
  }

  private PainPointView view(PainPoint it) {
    return new PainPointView(it.kind(), it.kind().names(), it.times(), zone.at(it.latest()));
  }
}
