package io.redress.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.workflow.casefile.CaseWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets migrations go on by hand, as far as a test wants. */
@Singleton
public class MigrationSteps {
  private final RunMigrations run;
  private final Migrations migrations;
  private final MigrationCases cases;
  private final MigrateCase migrate;
  private final CaseWork work;
  private final Clock clock;

  MigrationSteps(
      RunMigrations run,
      Migrations migrations,
      MigrationCases cases,
      MigrateCase migrate,
      CaseWork work,
      Clock clock) {
    this.run = run;
    this.migrations = migrations;
    this.cases = cases;
    this.migrate = migrate;
    this.work = work;
    this.clock = clock;
  }

  /** To the end. */
  public void all() {
    run.look();
  }

  /** A replica that dies after so many cases. */
  public void some(String id, int most) {
    assertThat(run.batch(id, MigrationCase.State.WAITING, "", most)).isNotNull();
  }

  /** The same on the way back. */
  public void someBack(String id, int most) {
    assertThat(run.batch(id, MigrationCase.State.MOVED, "", most)).isNotNull();
  }

  /** Whatever a replica that has just started finds, to the end. */
  public void afterRestart() {
    new RunMigrations(migrations, cases, migrate, work, clock).look();
  }

  /** A replica that dies while it moves a case. */
  public void diesWith(String id, String complaintId) {
    QuarkusTransaction.begin();
    try {
      migrate.turn(id, complaintId);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Two replicas at once. */
  public void twice() {
    List.of(CompletableFuture.runAsync(run::look), CompletableFuture.runAsync(run::look))
        .forEach(CompletableFuture::join);
  }
}
