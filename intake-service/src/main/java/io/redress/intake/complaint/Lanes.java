package io.redress.intake.complaint;

import io.redress.intake.classification.Category;
import io.redress.intake.customer.Tier;
import io.redress.intake.period.SpecialPeriod;
import io.redress.intake.period.SpecialPeriods;
import io.redress.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the lane of a report by what is known of it; costs no statement. */
@ApplicationScoped
class Lanes {
  private final LanePolicy policy;
  private final SpecialPeriods periods;

  @Inject
  Lanes(LanePolicy policy, SpecialPeriods periods) {
    this.policy = policy;
    this.periods = periods;
  }

  /**
   * The lane of a report, and why.
   *
   * @param leaf {@code null} while it is not known
   * @param urgent whether it was marked so, by the registrar
   * @param branch that it belongs to, or {@code null}
   * @param at when it is registered: special periods apply by that time
   */
  LaneChoice choose(
      Tier tier, Category leaf, boolean urgent, Viewer registrar, String branch, Instant at) {
    List<LaneReason> reasons =
        new ArrayList<>(
            policy.reasons(
                tier != Tier.ORDINARY,
                leaf != null && leaf.isEmergency(),
                urgent,
                registrar.roles().contains(Roles.SUPERVISOR)));
    Lane lane = policy.laneFor(reasons);
    Lane raised = policy.inSpecialPeriod(lane);
    if (raised == lane) {
      return new LaneChoice(lane, reasons, null);
    }
    Optional<SpecialPeriod> period =
        periods.covering(
            at,
            branch,
            leaf == null ? null : leaf.code(),
            leaf == null ? null : leaf.group().orElse(null));
    if (period.isEmpty()) {
      return new LaneChoice(lane, reasons, null);
    }
    reasons.add(LaneReason.SPECIAL_PERIOD);
    return new LaneChoice(raised, reasons, period.get());
  }
}
