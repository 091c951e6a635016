package io.redress.intake.authority;

import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Checks that measure, compensation and confirmed error go together. */
@ApplicationScoped
class GrantChecks {
  private final Measures measures;
  private final RefundPolicy refunds;
  private final Set<String> refundCategories;

  @Inject
  GrantChecks(Measures measures, RefundPolicy refunds, AuthoritySettings settings) {
    this.measures = measures;
    this.refunds = refunds;
    this.refundCategories = Set.copyOf(settings.refundCategories());
  }

  /**
   * The grant with the compensation that it comes to.
   *
   * @param asked within its bounds
   * @param leaf under which the complaint is filed
   * @param group of that leaf
   * @throws ProblemException invalid-field
   */
  Grant check(Grant asked, String leaf, String group) {
    Measure measure = asked.measureCode() == null ? null : measure(asked.measureCode());
    if (asked.confirmedError() != null) {
      return refund(asked, measure, leaf, group);
    }
    if (measure == null) {
      return asked;
    }
    if (measure.money() == MeasureMoney.REFUND) {
      throw ProblemException.invalid(
          "confirmedError", "is missing", "Send the error that was confirmed, for this measure.");
    }
    if (measure.money() == MeasureMoney.NONE && asked.pays()) {
      throw ProblemException.invalid(
          "compensation",
          "does not go with the measure",
          "Leave it out, or take a measure with money of GET /measures.");
    }
    if (measure.money() == MeasureMoney.AMOUNT && !asked.pays()) {
      throw ProblemException.invalid(
          "compensation", "is missing", "Send what is paid: money goes with this measure.");
    }
    return asked;
  }

  private Grant refund(Grant asked, Measure measure, String leaf, String group) {
    if (!refundCategories.contains(leaf) && !refundCategories.contains(group)) {
      throw ProblemException.invalid(
          "confirmedError",
          "is for billing complaints only",
          "Correct the category first, or send a compensation instead.");
    }
    if (measure != null && measure.money() != MeasureMoney.REFUND) {
      throw ProblemException.invalid(
          "measureCode",
          "is not one by which an error is refunded",
          "Take one whose money is REFUND of GET /measures, or leave it out.");
    }
    if (asked.confirmedError().amount() == 0) {
      throw ProblemException.invalid(
          "confirmedError.amount", "must be more than 0", "Leave the error out if there is none.");
    }
    Money refund =
        refunds
            .of(asked.confirmedError())
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "confirmedError.amount",
                        "comes to more than " + Money.MOST,
                        "Check the amount: it is in minor units."));
    if (asked.compensation() != null && !asked.compensation().equals(refund)) {
      throw ProblemException.invalid(
          "compensation",
          "is not " + refunds.factor() + " times the confirmed error",
          "Leave it out: it is computed.");
    }
    return asked.refunding(refund);
  }

  private Measure measure(String code) {
    return measures
        .find(code)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "measureCode", "is not in the catalogue", "Take a code of GET /measures."));
  }
}
