package io.redress.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets migrations go on by hand, as far as a test wants. */
@Singleton
public class MigrationSteps {
  private final RunMigrations run;
  private final MigrateCase migrate;

  MigrationSteps(RunMigrations run, MigrateCase migrate) {
    this.run = run;
    this.migrate = migrate;
  }

  /** To the end. */
  public void all() {
    run.look();
  }

  /** A replica that dies after so many cases. */
  public void some(String id, int most) {
    assertThat(run.batch(id, MigrationCase.State.WAITING, "", most)).isNotNull();
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
