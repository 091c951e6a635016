package io.redress.kit.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.app.Secret;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.SealingSettings;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealing what is stored: plain rows of an older installation, and values of the key before. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class ResealingTest {
  private static final String NEXT = SealingSettings.key("next", 7);

  @Inject AgroalDataSource dataSource;
  @Inject SealedTables tables;
  @Inject SealingProgress progress;
  @Inject EntityManager entities;
  @Inject Sealing configured;
  @Inject Clock clock;

  @ConfigProperty(name = "redress.sealing.keys")
  List<String> keys;

  @BeforeEach
  void empty() throws SQLException {
    change("DELETE FROM secret");
    change("DELETE FROM sealing_progress");
    change("DELETE FROM sealing_key");
    new SealingKeys(dataSource, configured, tables.all(), clock).check();
  }

  @AfterEach
  void forgetOtherKeys() throws SQLException {
    empty();
  }

  @Test
  void theSealedColumnsAreThoseThatEntitiesDeclare() {
    assertEquals(1, tables.all().size());
    SealedTable secret = tables.all().get(0);
    assertEquals("secret", secret.name());
    assertEquals("id", secret.id());
    assertEquals("secret.note", secret.columns().get("note"));
    assertEquals("secret.memo", secret.columns().get("first_memo"));
  }

  @Test
  void plainRowsAreReadAndSealedInStepsThatAnyReplicaGoesOnWith() throws SQLException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      ids.add(Ids.next());
      change("INSERT INTO secret VALUES (?, ?, NULL)", ids.get(i), "备注 " + i);
    }
    assertEquals("备注 3", read(ids.get(3)).note);
    SealedTable table = tables.all().get(0);
    assertTrue(resealer(configured).step(table));
    assertEquals(15, plain());
    assertEquals(10, progress.tables().get(0).rowsSeen());
    assertNull(progress.tables().get(0).finishedAt());
    assertEquals(1, progress.left(1, configured.writingKey()));
    finish(resealer(configured), table);
    assertEquals(0, plain());
    assertEquals(0, progress.left(1, configured.writingKey()));
    assertEquals(1, progress.left(1, "next"));
    SealingProgress.TableProgress done = progress.tables().get(0);
    assertEquals(25, done.resealed());
    assertEquals(configured.writingKey(), done.key());
    assertTrue(done.finishedAt() != null);
    for (int i = 0; i < 25; i++) {
      assertEquals("备注 " + i, read(ids.get(i)).note);
    }
  }

  @Test
  void afterARotationValuesGetTheNewKeyAndTheOldOneCanGo() throws SQLException {
    String id = Ids.next();
    store(id, "a note", "a memo");
    finish(resealer(configured), tables.all().get(0));
    Sealing rotated = sealing(NEXT, keys.get(0));
    new SealingKeys(dataSource, rotated, tables.all(), clock).check();
    SealingKeys withoutOld = new SealingKeys(dataSource, sealing(NEXT), tables.all(), clock);
    assertThrows(IllegalStateException.class, withoutOld::check);
    finish(resealer(rotated), tables.all().get(0));
    assertTrue(text("SELECT note FROM secret").startsWith("{s1:next}"));
    assertTrue(text("SELECT first_memo FROM secret").startsWith("{s1:next}"));
    assertEquals("a note", sealing(NEXT).open("secret.note", text("SELECT note FROM secret")));
    SealingKeys whileSomethingWaits =
        new SealingKeys(dataSource, sealing(NEXT), tables.all(), () -> false, clock);
    assertThrows(IllegalStateException.class, whileSomethingWaits::check);
    withoutOld.check();
    assertEquals(
        List.of(true, false),
        progress.keys().stream().map(key -> key.retiredAt() != null).toList());
  }

  @Test
  void aReplicaThatStillWritesWithTheOldKeyDoesNotTurnValuesBack() throws SQLException {
    store(Ids.next(), "a note", null);
    Sealing rotated = sealing(NEXT, keys.get(0));
    new SealingKeys(dataSource, rotated, tables.all(), clock).check();
    finish(resealer(rotated), tables.all().get(0));
    Sealing behind = sealing(keys.get(0), NEXT);
    assertFalse(resealer(behind).step(tables.all().get(0)));
    assertTrue(text("SELECT note FROM secret").startsWith("{s1:next}"));
  }

  @Test
  void aRowThatSomebodyHasLockedIsLeftToTheNextPassAndNotWaitedFor() throws SQLException {
    change("INSERT INTO secret VALUES ('a', 'plain', NULL), ('b', 'plain', NULL)");
    SealedTable table = tables.all().get(0);
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("SELECT * FROM secret WHERE id = 'a' FOR UPDATE")) {
        lock.executeQuery();
        for (int i = 0; i < 3; i++) {
          assertTrue(resealer(configured).step(table));
        }
      }
      assertEquals(1, plain());
      other.rollback();
    }
    finish(resealer(configured), table);
    assertEquals(0, plain());
  }

  @Test
  void aTableIsNotFinishedBeforeOtherReplicasHadTimeToTurnToTheNewKey() {
    Resealer patient = new Resealer(dataSource, configured, 10, Duration.ofHours(1), clock);
    patient.step(tables.all().get(0));
    assertFalse(patient.step(tables.all().get(0)));
    assertNull(progress.tables().get(0).finishedAt());
  }

  @Test
  void anotherKeyOfTheSameNameIsRefusedAtTheStart() {
    Sealing wrong = sealing(SealingSettings.key(configured.writingKey(), 9));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> new SealingKeys(dataSource, wrong, tables.all(), clock).check());
    assertTrue(refused.getMessage().contains(configured.writingKey()));
  }

  private Resealer resealer(Sealing sealing) {
    return new Resealer(dataSource, sealing, 10, Duration.ZERO, clock);
  }

  private static void finish(Resealer resealer, SealedTable table) {
    int steps = 0;
    while (resealer.step(table)) {
      assertTrue(++steps < 20, "it does not come to an end");
    }
  }

  private static Sealing sealing(String... keys) {
    return new Sealing(SealingSettings.of(true, keys), new SimpleMeterRegistry());
  }

  private void store(String id, String note, String memo) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Secret secret = new Secret();
              secret.id = id;
              secret.note = note;
              secret.firstMemo = memo;
              entities.persist(secret);
            });
  }

  private Secret read(String id) {
    return QuarkusTransaction.requiringNew().call(() -> entities.find(Secret.class, id));
  }

  private long plain() throws SQLException {
    return Long.parseLong(text("SELECT COUNT(*) FROM secret WHERE note NOT LIKE '{s1:%'"));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void change(String sql, Object... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
