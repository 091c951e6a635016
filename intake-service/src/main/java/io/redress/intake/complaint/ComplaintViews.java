package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.DetailField;
import io.redress.intake.complaint.ComplaintView.Classification;
import io.redress.intake.complaint.ComplaintView.CorrectionView;
import io.redress.intake.complaint.ComplaintView.IncidentView;
import io.redress.intake.complaint.ComplaintView.ResolutionView;
import io.redress.intake.complaint.ComplaintView.WithdrawalView;
import io.redress.intake.complaint.RelationsView.LinkChangeView;
import io.redress.intake.complaint.RelationsView.LinkedView;
import io.redress.intake.customer.Customer;
import io.redress.intake.frequency.Frequency;
import io.redress.intake.frequency.FrequencyViews;
import io.redress.intake.network.KnownTroubles;
import io.redress.intake.period.SpecialPeriods;
import io.redress.intake.personaldata.PersonalDataPolicy;
import io.redress.intake.plan.SuggestPlans;
import io.redress.kit.masking.Masking;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows complaints, with times in the operator's zone and customers as the reader may see them. */
@ApplicationScoped
public class ComplaintViews {
  private final Categories categories;
  private final FrequencyViews frequencies;
  private final KnownTroubles troubles;
  private final SpecialPeriods periods;
  private final SuggestPlans plans;
  private final Zone zone;

  @Inject
  ComplaintViews(
      Categories categories,
      FrequencyViews frequencies,
      KnownTroubles troubles,
      SpecialPeriods periods,
      SuggestPlans plans,
      Zone zone) {
    this.categories = categories;
    this.frequencies = frequencies;
    this.troubles = troubles;
    this.periods = periods;
    this.plans = plans;
    this.zone = zone;
  }

  /** What came of a registration that is committed: nothing here may hold its locks up. */
  RegisteredView registered(Registration registration, Viewer reader) {
    Complaint it = registration.complaint();
    return new RegisteredView(
        it.id,
        it.ticketNumber,
        it.trackingCode,
        it.type(),
        it.nature(),
        it.filing.category,
        it.lane,
        period(it),
        it.filing.completeness,
        missing(it, registration.customer()),
        it.firstResponsible(),
        CustomerPartView.of(
            registration.customer(),
            it,
            frequencies.of(registration.frequency()),
            PersonalDataPolicy.seesWho(reader.roles())),
        it.relatedId,
        registration.possibleDuplicates(),
        plans.suggest(
            it.narrative.title, it.narrative.description, it.filing.category, it.narrative.product),
        troubles.explaining(
            it.filing.category, it.narrative.incidentPoint(), it.narrative.incidentPlace),
        it.standing.status,
        it.standing.disposition,
        zone.at(it.registeredAt),
        Links.of(it));
  }

  ComplaintView whole(
      Complaint it,
      Customer customer,
      Frequency frequency,
      List<Correction> corrections,
      RelationsView relations,
      Viewer reader) {
    Narrative told = it.narrative;
    return new ComplaintView(
        it.id,
        it.ticketNumber,
        it.type(),
        it.nature(),
        it.standing.status,
        it.standing.disposition,
        it.channel,
        it.filing.category,
        it.lane,
        period(it),
        it.urgent,
        told.title,
        told.description,
        told.expectation,
        incident(told),
        told.product,
        it.filing.completeness,
        it.filing.categoryVersion,
        missing(it, customer),
        CustomerPartView.of(
            customer, it, frequencies.of(frequency), PersonalDataPolicy.seesWho(reader.roles())),
        it.firstResponsible(),
        it.registeredBy,
        it.filing.misidentified,
        corrections.stream().map(this::correction).toList(),
        it.relatedId,
        relations,
        it.insistence.repeats,
        it.insistence.urges,
        withdrawal(it.standing),
        resolution(it.onTheSpot),
        zone.at(it.registeredAt),
        zone.at(it.updatedAt),
        zone.at(it.standing.closedAt),
        it.version,
        Links.of(it));
  }

  private IncidentView incident(Narrative told) {
    return told.tellsOfIncident()
        ? new IncidentView(zone.at(told.incidentAt), told.incidentPlace, told.incidentPoint())
        : null;
  }

  private WithdrawalView withdrawal(Standing standing) {
    return standing.isWithdrawn()
        ? new WithdrawalView(standing.withdrawalReason, zone.at(standing.withdrawnAt))
        : null;
  }

  private ResolutionView resolution(OnTheSpot spot) {
    return spot == null
        ? null
        : new ResolutionView(
            spot.measureCode,
            spot.measure,
            spot.granted().compensation(),
            spot.granted().confirmedError(),
            spot.by,
            zone.at(spot.at));
  }

  /** A complaint in a list: nothing of its customer, and numbers in its title masked. */
  ComplaintSummary summary(Complaint it) {
    return inHistory(it, null);
  }

  /**
   * A complaint in its customer's history.
   *
   * @param repeatedBy ids of its repeats, or {@code null}
   */
  ComplaintSummary inHistory(Complaint it, List<String> repeatedBy) {
    return new ComplaintSummary(
        it.id,
        it.ticketNumber,
        it.type(),
        it.nature(),
        it.standing.status,
        it.standing.disposition,
        it.channel,
        it.filing.category,
        it.lane,
        Masking.text(it.narrative.title),
        it.branch,
        it.firstResponsible(),
        it.relatedId,
        it.insistence.repeats,
        repeatedBy,
        it.insistence.urges,
        zone.at(it.registeredAt),
        zone.at(it.standing.closedAt));
  }

  RelationsView relations(List<Complaint> linked, List<LinkChange> changes) {
    return new RelationsView(
        linked.stream().map(it -> new LinkedView(it.id, it.ticketNumber, it.type())).toList(),
        changes.stream()
            .map(
                it ->
                    new LinkChangeView(
                        it.what, it.relatedId, it.reason, it.changedBy, zone.at(it.at)))
            .toList());
  }

  private PeriodView period(Complaint it) {
    return it.specialPeriod == null
        ? null
        : periods.find(it.specialPeriod).map(PeriodView::of).orElse(null);
  }

  private CorrectionView correction(Correction it) {
    return new CorrectionView(
        new Classification(it.categoryBefore, it.natureBefore),
        new Classification(it.categoryAfter, it.natureAfter),
        it.reason,
        it.correctedBy,
        zone.at(it.at));
  }

  private List<String> missing(Complaint complaint, Customer customer) {
    return categories
        .known(complaint.filing.category, complaint.filing.categoryVersion)
        .map(leaf -> complaint.narrative.completeness(leaf, customer).missing())
        .orElse(List.of())
        .stream()
        .map(DetailField::path)
        .toList();
  }
}
