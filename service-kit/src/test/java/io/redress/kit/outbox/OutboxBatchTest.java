package io.redress.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When and how what a transaction appended is written. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class OutboxBatchTest {
  @Inject Outbox outbox;
  @Inject AgroalDataSource dataSource;
  @Inject TransactionSynchronizationRegistry transaction;

  @Test
  void whatATransactionAppendsIsOneInsertWhenItEnds() throws SQLException {
    String subject = Ids.next();
    List<Long> inserts = new ArrayList<>();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              long before = insertsOfTheTransaction();
              for (int number = 0; number < 60; number++) {
                outbox.append(subject, "bystander.told", Map.of("number", number));
              }
              inserts.add(insertsOfTheTransaction() - before);
              whenItEnds(() -> inserts.add(insertsOfTheTransaction() - before));
            });
    assertEquals(List.of(0L, 1L), inserts);
    assertEquals(60, count(subject));
  }

  @Test
  void aLongTransactionKeepsFewEventsInMemory() throws SQLException {
    String subject = Ids.next();
    long[] inserts = new long[1];
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              long before = insertsOfTheTransaction();
              for (int number = 0; number < 2 * Outbox.AT_ONCE + 1; number++) {
                outbox.append(subject, "bystander.told", Map.of("number", number));
              }
              inserts[0] = insertsOfTheTransaction() - before;
            });
    assertEquals(2, inserts[0]);
    assertEquals(2 * Outbox.AT_ONCE + 1, count(subject));
  }

  @Test
  void whatIsAppendedWhileTheTransactionEndsCommitsToo() throws SQLException {
    String subject = Ids.next();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.append(subject, "bystander.told", Map.of("number", 1));
              whenItEnds(() -> outbox.append(subject, "bystander.told", Map.of("number", 2)));
            });
    assertEquals(2, count(subject));
  }

  @Test
  void whatTheDatabaseRefusesCannotCommit() throws SQLException {
    String subject = Ids.next();
    Throwable refused =
        assertThrows(
            QuarkusTransactionException.class,
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          outbox.append(subject, "bystander.told", Map.of());
                          outbox.append(subject, "t".repeat(129), Map.of());
                        }));
    assertTrue(causes(refused).anyMatch(EventNotStoredException.class::isInstance));
    assertEquals(0, count(subject));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }

  private long insertsOfTheTransaction() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_insert'")) {
      row.next();
      return row.getLong(2);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void whenItEnds(Runnable work) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            work.run();
          }

          @Override
          public void afterCompletion(int status) {
            // Nothing to do.
          }
        });
  }

  private int count(String subject) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT COUNT(*) FROM outbox WHERE aggregateid = ?")) {
      select.setString(1, subject);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
