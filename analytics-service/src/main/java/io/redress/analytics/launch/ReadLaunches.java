package io.redress.analytics.launch;

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

/** Shows launches, each that is still to come with what it lacks. */
@ApplicationScoped
public class ReadLaunches {
  @Inject Launches launches;
  @Inject LaunchAudit audit;
  @Inject Zone zone;

  /**
   * A page of launches, the latest registration first.
   *
   * @throws ProblemException invalid-field for a state that there is not
   */
  @Transactional
  public Page<LaunchView> list(String state, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = LatestFirst.after(cursor);
    var found = launches.before(after, Choice.of("state", LaunchState.class, state), size + 1);
    return Page.of(found, size, row -> new Object[] {row.registeredAt(), row.id()}).map(this::view);
  }

  /**
   * @throws ProblemException not-found
   */
  @Transactional
  public LaunchView read(String id) {
    return view(launches.get(id));
  }

  /** What was done with a launch, oldest first. */
  @Transactional
  public Page<LaunchStepView> history(String id, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    return Page.of(
            launches.stepsAfter(launches.get(id).id(), after, size + 1),
            size,
            row -> new Object[] {row.id()})
        .map(step -> LaunchStepView.of(step, zone));
  }

  LaunchView view(Launch launch) {
    var ahead = launch.state().isAhead();
    return LaunchView.of(
        launch, ahead ? AuditView.of(audit.missing(launch.content())) : null, zone);
  }
}
