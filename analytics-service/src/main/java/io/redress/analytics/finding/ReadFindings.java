package io.redress.analytics.finding;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.finding.Findings.Reach;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Set;

/**
 * Shows findings. Whoever leads or reads figures sees all of them, with a branch in the token those
 * of the branch; others see what they proposed.
 */
@ApplicationScoped
public class ReadFindings {
  private static final Set<String> SEE_ALL =
      Set.of(Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.COORDINATOR, Roles.PROCESS_OWNER);

  /** Roles that lead findings, of all branches where the token names none. */
  static final String[] LEADING = {Roles.HEAD, Roles.COORDINATOR, Roles.PROCESS_OWNER};

  @Inject Findings findings;
  @Inject FreezeTarget targets;
  @Inject AskFigure askFigure;
  @Inject Caller caller;
  @Inject Zone zone;

  /** What the caller may see. */
  Reach reach() {
    var all = !Collections.disjoint(caller.roles(), SEE_ALL);
    return new Reach(all ? null : caller.user(), all ? askFigure.branch(null, LEADING) : null);
  }

  /**
   * A page of findings, the latest first.
   *
   * @throws ProblemException invalid-field for a state or weak spot that there is not
   */
  @Transactional
  public Page<FindingView> list(String state, String weakSpot, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = LatestFirst.after(cursor);
    var found =
        findings.before(
            reach(),
            after,
            Choice.of("state", FindingState.class, state),
            Choice.of("weakSpot", WeakSpot.class, weakSpot),
            size + 1);
    return Page.of(found, size, row -> new Object[] {row.proposedAt(), row.id()}).map(this::view);
  }

  /**
   * @throws ProblemException not-found
   */
  @Transactional
  public FindingView read(String id) {
    return view(get(id));
  }

  /** What was done with a finding, oldest first. */
  @Transactional
  public Page<FindingStepView> history(String id, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    return Page.of(
            findings.stepsAfter(get(id).id(), after, size + 1),
            size,
            row -> new Object[] {row.id()})
        .map(step -> FindingStepView.of(step, zone));
  }

  Finding get(String id) {
    return findings.find(id).filter(reach()::covers).orElseThrow(Findings::notFound);
  }

  FindingView view(Finding finding) {
    var target = finding.target();
    return FindingView.of(finding, target == null ? null : targets.shown(target), zone);
  }
}
