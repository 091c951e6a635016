package io.redress.intake.plan;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads a single plan. What is not in force exists for those who write plans only. */
@ApplicationScoped
public class ReadPlan {
  /** A version as it is shown, with what its ETag is made of. */
  public record Shown(PlanView view, long revision) {}

  private final Plans plans;
  private final PlanUses uses;
  private final PlanViews views;

  @Inject
  ReadPlan(Plans plans, PlanUses uses, PlanViews views) {
    this.plans = plans;
    this.uses = uses;
    this.views = views;
  }

  /**
   * The version in force; where there is none, the latest.
   *
   * @throws io.redress.kit.problem.ProblemException not-found
   */
  @Transactional
  public Shown current(String id, Editor reader) {
    Plan plan = plans.get(id);
    return shown(plan, plan.published == null ? plan.latest : plan.published, reader);
  }

  /**
   * A version.
   *
   * @throws io.redress.kit.problem.ProblemException not-found
   */
  @Transactional
  public Shown version(String id, int version, Editor reader) {
    return shown(plans.get(id), version, reader);
  }

  /** All versions of a plan, newest first. */
  @Transactional
  public Page<PlanSummary> versions(String id, Editor reader, String cursor, int limit) {
    Plan plan = plans.get(id);
    if (!EditorialPolicy.seesUnpublished(reader)) {
      return new Page<>(
          List.of(
              views.summary(readable(plan, plan.published == null ? 0 : plan.published, reader))),
          null,
          null);
    }
    return Page.of(
            plans.versionsBelow(plan, Cursor.numberBefore(cursor), limit + 1),
            limit,
            last -> new Object[] {last.version})
        .map(views::summary);
  }

  /** What was done with a plan, oldest first. */
  @Transactional
  public Page<PlanStep> history(String id, String cursor, int limit) {
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    return Page.of(
        plans.stepsAfter(plans.get(id), after, limit + 1), limit, last -> new Object[] {last.id});
  }

  private Shown shown(Plan plan, int version, Editor reader) {
    PlanVersion it = readable(plan, version, reader);
    return new Shown(views.whole(plan, it, uses.of(it)), it.revision);
  }

  private PlanVersion readable(Plan plan, int version, Editor reader) {
    PlanVersion it = plans.version(plan, version);
    if (it.status != PlanStatus.PUBLISHED && !EditorialPolicy.seesUnpublished(reader)) {
      throw Plans.notFound();
    }
    return it;
  }
}
