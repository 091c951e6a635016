package io.redress.workflow.migration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.kit.failure.Failure;
import io.redress.kit.failure.Redacted;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.migration.MigrationCase.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Moves the cases of migrations that are at work, each in a transaction of its own. How far it is
 * stands in the tables: a replica that is killed leaves a case as it was, and whichever looks next
 * goes on. Every replica looks; the locks let one move a case. A case that cannot be moved stays as
 * it is, with the reason, and the next one has its turn.
 */
@ApplicationScoped
class RunMigrations {
  private static final Logger LOG = Logger.getLogger(RunMigrations.class);
  private static final int BATCH = 200;
  private static final int LONGEST_REASON = 500;

  private final Migrations migrations;
  private final MigrationCases cases;
  private final MigrateCase migrate;
  private final CaseWork work;
  private final Clock clock;

  RunMigrations(
      Migrations migrations,
      MigrationCases cases,
      MigrateCase migrate,
      CaseWork work,
      Clock clock) {
    this.migrations = migrations;
    this.cases = cases;
    this.migrate = migrate;
    this.work = work;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.migrations.look-every:2s}",
      delayed = "${redress.migrations.look-every:2s}",
      identity = "migrations",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    for (String id : QuarkusTransaction.requiringNew().call(migrations::atWork)) {
      State turn = QuarkusTransaction.requiringNew().call(() -> turnOf(id));
      String after = "";
      while (after != null && turn != null) {
        after = batch(id, turn, after, BATCH);
      }
      QuarkusTransaction.requiringNew().run(() -> end(id));
    }
  }

  /** In which state cases wait for their turn; null when the migration is at work no more. */
  private State turnOf(String id) {
    return switch (migrations.findById(id).state) {
      case RUNNING -> State.WAITING;
      case UNDOING -> State.MOVED;
      default -> null;
    };
  }

  /**
   * Some cases.
   *
   * @return the last one; null when there are no more, or somebody stopped it
   */
  String batch(String id, State turn, String after, int most) {
    List<String> next =
        QuarkusTransaction.requiringNew()
            .call(() -> turnOf(id) == turn ? cases.next(id, turn, after, most) : List.<String>of());
    next.forEach(complaintId -> one(id, turn, complaintId));
    return next.size() < most ? null : next.get(next.size() - 1);
  }

  private void one(String id, State turn, String complaintId) {
    try {
      work.change(
          () -> {
            migrate.turn(id, complaintId);
            return null;
          });
    } catch (RuntimeException failed) {
      if (Failure.of(failed).isTransient()) {
        LOG.infof("Complaint %s has its turn in migration %s later", complaintId, id);
        return;
      }
      LOG.warnf(
          Redacted.of(failed), "Complaint %s stays as it is in migration %s", complaintId, id);
      QuarkusTransaction.requiringNew().run(() -> stays(id, turn, complaintId, why(failed)));
    }
  }

  private void stays(String id, State turn, String complaintId, String why) {
    MigrationCase row = cases.locked(id, complaintId);
    if (row.state == turn) {
      row.now(turn == State.WAITING ? State.FAILED : State.KEPT, why, clock.instant());
    }
  }

  /** What refused it, in its own words; of any other failure the kind only. */
  private static String why(RuntimeException failed) {
    String why =
        failed instanceof CaseStaysException
            ? failed.getMessage()
            : "It failed: " + failed.getClass().getSimpleName() + ". See the log.";
    return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
  }

  private void end(String id) {
    Migration migration = migrations.findById(id, LockModeType.PESSIMISTIC_WRITE);
    State turn = turnOf(id);
    if (turn != null && cases.next(id, turn, "", 1).isEmpty()) {
      migration.state = turn == State.WAITING ? Migration.State.DONE : Migration.State.UNDONE;
      migration.endedAt = clock.instant();
      LOG.infof("Migration %s is %s: %s", id, migration.state, cases.counts(id));
    }
  }
}
