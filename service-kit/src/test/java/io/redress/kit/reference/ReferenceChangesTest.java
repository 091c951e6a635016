package io.redress.kit.reference;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class ReferenceChangesTest {
  @Inject ReferenceChanges changes;
  @Inject AgroalDataSource dataSource;

  private final String name = "test-" + Ids.next();
  private final AtomicInteger data = new AtomicInteger(1);
  private final AtomicInteger loads = new AtomicInteger();

  private Snapshot<Integer> snapshot() {
    return Snapshot.of(
        name,
        changes,
        () -> {
          loads.incrementAndGet();
          return data.get();
        });
  }

  @Test
  void whatACommittedTransactionChangedIsThereWhenTheCommitReturns() {
    Snapshot<Integer> snapshot = snapshot();
    assertEquals(1, snapshot.get());
    data.set(2);
    assertEquals(1, snapshot.get());
    QuarkusTransaction.requiringNew().run(() -> changes.changed(name));
    assertEquals(2, snapshot.get());
    assertEquals(2, loads.get());
  }

  @Test
  void aRolledBackTransactionReloadsNothing() {
    Snapshot<Integer> snapshot = snapshot();
    snapshot.get();
    QuarkusTransaction.begin();
    changes.changed(name);
    QuarkusTransaction.rollback();
    changes.poll();
    assertEquals(1, loads.get());
  }

  @Test
  void anotherReplicasChangeIsSeenAtTheNextPoll() throws SQLException {
    Snapshot<Integer> snapshot = snapshot();
    snapshot.get();
    data.set(7);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement elsewhere =
            connection.prepareStatement("INSERT INTO reference_change VALUES (?, 1)")) {
      elsewhere.setString(1, name);
      elsewhere.executeUpdate();
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> snapshot.get() == 7);
  }

  @Test
  void aLoaderThatFailsIsCalledAgainAndTheFormerDataStay() {
    Snapshot<Integer> snapshot =
        Snapshot.of(
            name,
            changes,
            () -> {
              if (loads.incrementAndGet() == 2) {
                throw new IllegalStateException("cannot be read just now");
              }
              return loads.get();
            });
    assertEquals(1, snapshot.get());
    QuarkusTransaction.requiringNew().run(() -> changes.changed(name));
    await().atMost(Duration.ofSeconds(60)).until(() -> snapshot.get() == 3);
    assertEquals(3, loads.get());
  }

  @Test
  void aChangeOutsideATransactionIsRefused() {
    assertThrows(IllegalStateException.class, () -> changes.changed(name));
  }

  @Test
  void aNameHasOneLoader() {
    snapshot();
    assertThrows(IllegalStateException.class, this::snapshot);
  }
}
