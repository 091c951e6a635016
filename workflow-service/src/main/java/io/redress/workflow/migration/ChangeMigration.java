package io.redress.workflow.migration;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.flow.ElementWaits;
import io.redress.workflow.migration.Migration.State;
import io.redress.workflow.migration.MigrationResource.MigrationRequest;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Prepares migrations, starts, stops and undoes them. Their cases are moved by others. */
@ApplicationScoped
class ChangeMigration {
  private static final Logger LOG = Logger.getLogger(ChangeMigration.class);

  private final Migrations migrations;
  private final MigrationCases cases;
  private final DiagramMigrations engine;
  private final ElementWaits waits;
  private final Idempotency idempotency;
  private final Wording wording;
  private final Clock clock;

  ChangeMigration(
      Migrations migrations,
      MigrationCases cases,
      DiagramMigrations engine,
      ElementWaits waits,
      Idempotency idempotency,
      Wording wording,
      Clock clock) {
    this.migrations = migrations;
    this.cases = cases;
    this.engine = engine;
    this.waits = waits;
    this.idempotency = idempotency;
    this.wording = wording;
    this.clock = clock;
  }

  /** The plan with how many cases wait where; inside a transaction. */
  PlannedMoves plan(Route route) {
    return engine.plan(route).with(waits.waiting(route.key(), route.from()));
  }

  /**
   * Chooses the cases of a version; nothing moves.
   *
   * @param clientKey the client's own, or {@code null}
   * @throws ProblemException no-such-version, or invalid-field
   */
  @Transactional
  Migration prepare(String key, MigrationRequest request, String user, String clientKey) {
    wording.require("reason", request.reason());
    Route route = new Route(key, request.fromVersion(), request.toVersion(), request.movesOrNone());
    if (route.from() == route.to()) {
      throw ProblemException.invalid(
          "toVersion", "is the version that they run on", "Name another version.");
    }
    engine.plan(route);
    String id =
        idempotency
            .once(
                clientKey,
                "prepare-migration",
                List.of(key, request),
                () -> prepared(route, request, user))
            .resourceId();
    return migrations.findById(id);
  }

  private String prepared(Route route, MigrationRequest request, String user) {
    Migration migration = new Migration();
    migration.id = Ids.next();
    migration.processKey = route.key();
    migration.fromVersion = route.from();
    migration.toVersion = route.to();
    migration.moves = Route.text(route.moves());
    migration.leaveBehind = Boolean.TRUE.equals(request.leaveBehind());
    migration.reason = request.reason();
    migration.createdBy = user;
    migration.createdAt = clock.instant();
    migrations.persistAndFlush(migration);
    Set<String> among = request.casesOrAll();
    int chosen = cases.choose(migration, among);
    if (!among.isEmpty() && chosen < among.size()) {
      throw ProblemException.invalid(
          "cases",
          (among.size() - chosen) + " of them do not run on version " + route.from(),
          "List the cases of a migration without this field to see which do.");
    }
    LOG.infof(
        "Migration %s of %d cases from version %d to %d is prepared",
        migration.id, chosen, route.from(), route.to());
    return migration.id;
  }

  /**
   * Its cases are moved from now on; those that failed are tried again.
   *
   * @throws ProblemException migration-not-possible with the findings; migration-elsewhere
   */
  @Transactional
  Migration start(String key, String id) {
    Migration migration = locked(key, id, State.PREPARED, State.STOPPED, State.DONE);
    List<Violation> findings =
        plan(migration.route()).findings().stream()
            .filter(found -> !(migration.leaveBehind && found.rule().equals(PlannedMoves.NO_WAY)))
            .toList();
    if (!findings.isEmpty()) {
      throw ProblemException.of(
              WorkflowProblem.MIGRATION_NOT_POSSIBLE,
              "The plan has " + findings.size() + " findings.")
          .with("findings", findings);
    }
    cases.all(id, MigrationCase.State.FAILED, MigrationCase.State.WAITING, null, clock.instant());
    migration.startedAt = migration.startedAt == null ? clock.instant() : migration.startedAt;
    return now(migration, State.RUNNING);
  }

  /**
   * No further case moves.
   *
   * @throws ProblemException migration-elsewhere
   */
  @Transactional
  Migration stop(String key, String id) {
    return now(locked(key, id, State.RUNNING), State.STOPPED);
  }

  /**
   * Cases that moved go back from now on, but for those in which a step was completed since.
   *
   * @throws ProblemException migration-elsewhere
   */
  @Transactional
  Migration undo(String key, String id, String user, String reason) {
    wording.require("reason", reason);
    Migration migration = locked(key, id, State.STOPPED, State.DONE);
    cases.all(
        id,
        MigrationCase.State.WAITING,
        MigrationCase.State.SKIPPED,
        "The migration was undone before its turn.",
        clock.instant());
    migration.undoneBy = user;
    migration.undoReason = reason;
    return now(migration, State.UNDOING);
  }

  private Migration locked(String key, String id, State... open) {
    Migration migration = migrations.locked(key, id);
    if (!Set.of(open).contains(migration.state)) {
      throw ProblemException.of(
          WorkflowProblem.MIGRATION_ELSEWHERE, "It is " + migration.state + ".");
    }
    return migration;
  }

  private static Migration now(Migration migration, State state) {
    migration.state = state;
    migration.endedAt = null;
    LOG.infof("Migration %s is %s", migration.id, state);
    return migration;
  }
}
