package io.redress.intake.complaint;

import io.redress.intake.authority.Authority;
import io.redress.intake.authority.Grant;
import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.plan.CountPlanUse;
import io.redress.intake.plan.PlanReference;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;

/**
 * Resolves a complaint in its first contact, within the authority of who does it. Its case then
 * skips the departments, and is still eligible for callback.
 */
@ApplicationScoped
public class ResolveOnTheSpot {
  /** Afterwards it is in a department's hands. */
  private static final Set<String> BEFORE_DISPATCH = Set.of(Standing.RECEIVED, "ACCEPT", "VERIFY");

  private final ChangeComplaint changes;
  private final Authority authority;
  private final Categories categories;
  private final RegistrationSettings settings;
  private final Journal journal;
  private final Wording wording;
  private final CountPlanUse plans;

  @Inject
  ResolveOnTheSpot(
      ChangeComplaint changes,
      Authority authority,
      Categories categories,
      RegistrationSettings settings,
      Journal journal,
      Wording wording,
      CountPlanUse plans) {
    this.changes = changes;
    this.authority = authority;
    this.categories = categories;
    this.settings = settings;
    this.journal = journal;
    this.wording = wording;
    this.plans = plans;
  }

  /**
   * Resolves.
   *
   * @throws ProblemException not-found, row-not-yours, precondition-failed, complaint-closed,
   *     beyond-on-the-spot, invalid-field, authority-exceeded, labelling-word
   */
  @Transactional
  public Complaint resolve(Change change, OnTheSpotRequest request) {
    wording.require("measure", request.measure());
    changes.once(
        change,
        "resolveOnTheSpot",
        request,
        (issue, now) -> {
          Preconditions.serving(change.by(), issue.addressed());
          Preconditions.open(issue);
          Complaint first = issue.first();
          beforeDispatch(first);
          Grant grant = granted(request, change.by(), first);
          first.resolveOnTheSpot(change.by().user(), request.measure(), grant, now);
          journal.tell(
              first.id,
              ComplaintResolvedOnTheSpot.TYPE,
              new ComplaintResolvedOnTheSpot(
                  first.id,
                  first.ticketNumber,
                  responsible(change.by()),
                  grant.measureCode(),
                  grant.compensation(),
                  grant.confirmedError(),
                  usedPlan(request),
                  request.planFitted(),
                  now));
          return first.id;
        });
    return changes.after(change);
  }

  /** Counts the plan it was answered with, and says which version that was. */
  private String usedPlan(OnTheSpotRequest request) {
    if (request.plan() == null) {
      if (request.planFitted() != null) {
        throw ProblemException.invalid(
            "planFitted", "goes with a plan only", "Name the plan, or leave it out.");
      }
      return null;
    }
    return PlanReference.parse(request.plan())
        .flatMap(plan -> plans.count(plan, request.planFitted()))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "plan", "is no plan", "Send it as suggested, P-000123 or P-000123/2."));
  }

  /** Whether it was resolved on the spot, and its case has not taken that up yet. */
  static boolean justResolved(Complaint first) {
    return first.onTheSpot != null && BEFORE_DISPATCH.contains(first.status());
  }

  private static void beforeDispatch(Complaint first) {
    if (first.onTheSpot != null) {
      throw ProblemException.of(
          IntakeProblem.BEYOND_ON_THE_SPOT, "It was resolved on the spot already.");
    }
    if (!BEFORE_DISPATCH.contains(first.status())) {
      throw ProblemException.of(
              IntakeProblem.BEYOND_ON_THE_SPOT, "It has reached the stage " + first.status() + ".")
          .with("stage", first.status());
    }
  }

  private Grant granted(OnTheSpotRequest request, Viewer viewer, Complaint first) {
    Category leaf = categories.known(first.filing.category).orElseThrow();
    return authority.require(
        request.asked(), viewer.roles(), leaf.code(), leaf.group().orElseThrow(), first.id);
  }

  private Responsible responsible(Viewer viewer) {
    return new Responsible(
        viewer.user(),
        Objects.requireNonNullElse(viewer.department(), settings.defaultDepartment()));
  }
}
