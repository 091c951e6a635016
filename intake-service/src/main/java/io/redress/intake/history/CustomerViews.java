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
import io.redress.intake.history.CustomerView.PainPointView;
import io.redress.intake.history.CustomerView.RelationshipView;
import io.redress.intake.personaldata.PersonalDataPolicy;
import io.redress.kit.masking.Masking;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Puts together what is known of a customer. */
@ApplicationScoped
class CustomerViews {
  private final ReadHistory history;
  private final Frequencies frequencies;
  private final FrequencyViews frequencyViews;
  private final RelationshipPhasePolicy phases;
  private final PainPointPolicy painPoints;
  private final Clock clock;
  private final Zone zone;

  @Inject
  CustomerViews(
      ReadHistory history,
      Frequencies frequencies,
      FrequencyViews frequencyViews,
      RelationshipPhasePolicy phases,
      PainPointPolicy painPoints,
      Clock clock,
      Zone zone) {
    this.history = history;
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
    List<Outcome> outcomes = outcomes(latest.complaints().items());
    return new CustomerView(
        whole ? customer.number() : Masking.number(customer.number()),
        whole ? customer.name().orElse(null) : null,
        whole ? contact : Masking.number(contact),
        customer.tier(),
        customer.branch().orElse(null),
        frequencyViews.of(frequency),
        relationship(customer, frequency.state(), outcomes, now),
        painPoints.of(now, outcomes).stream().map(this::view).toList(),
        zone.at(customer.since()),
        latest.open().size(),
        latest.open(),
        latest.complaints().items(),
        latest.complaints().next());
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

  private PainPointView view(PainPoint it) {
    return new PainPointView(it.kind(), it.kind().names(), it.times(), zone.at(it.latest()));
  }
}
