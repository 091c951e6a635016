package io.redress.intake.missed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepPromisesTest extends MissedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject KeepPromises keep;
  @Inject KeepPromise one;
  @Inject MeterRegistry metrics;

  @Test
  void aPromiseThatNobodyKeptIsBrokenOnceHoweverManyServersLook() throws Exception {
    // Two days ago: as after a downtime, it came due while nobody looked.
    String number = newNumber();
    String id = missed(number, ago(48 * 3_600), "").getString("id");
    Awaitility.await().atMost(PATIENCE).until(() -> shown(id).getBoolean("broken"));
    Instant broken = brokenAt(id);
    keep.look();
    double counted = metrics.counter("redress.missed.broken").count();
    atOnce(8, () -> one.breach(id));
    atOnce(4, keep::look);
    assertEquals(broken, brokenAt(id));
    assertEquals(counted, metrics.counter("redress.missed.broken").count());
    JsonPath shown = shown(id);
    assertTrue(shown.getBoolean("overdue"));
    claim(agent(), id).statusCode(200);
    complete(agent(), id, outcome("REACHED")).statusCode(200);
    assertEquals(counted, metrics.counter("redress.missed.broken").count());
    assertTrue(shown(id).getBoolean("broken"));
    assertEquals(
        List.of("contact.missed", "contact.promiseBroken", "contact.returned"),
        texts("select type from outbox where aggregateid = ? order by seq", id));
    String told =
        texts(
                "select payload from outbox where aggregateid = ? and type = 'contact.promiseBroken'",
                id)
            .get(0);
    Contracts.in(Path.of("contracts")).check("contact.promiseBroken", told);
    assertFalse(told.contains(number));
    assertEquals(broken, Instant.parse(JsonPath.from(told).getString("at")));
  }

  @Test
  void manyServersThatLookAtOnceCountABrokenPromiseOnce() throws Exception {
    String id = missed(newNumber()).getString("id");
    change(
        "update missed_contact set due_at = '2026-11-20 08:00:00', promised_by = '2026-11-20"
            + " 08:00:00' where id = ?",
        id);
    atOnce(8, () -> one.breach(id));
    Awaitility.await().atMost(PATIENCE).until(() -> shown(id).getBoolean("broken"));
    assertEquals(2, shown(id).getInt("version"));
  }

  @Test
  void aCustomerWhoReportsSomethingFirstIsNotCalledAndTheComplaintIsLinked() {
    String number = newNumber();
    String id = missed(number).getString("id");
    String complaint = register(number).getString("id");
    JsonPath ended =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> shown(id), it -> it.getString("status").equals("CALLED_AGAIN"));
    assertEquals(complaint, ended.getString("complaintId"));
    assertFalse(ended.getBoolean("broken"));
    assertFalse(missed(number).getString("id").equals(id));
  }

  @Test
  void whatWasReportedBeforeTheCallWasMissedEndsNothing() {
    String number = newNumber();
    register(number);
    String id = missed(number, ago(0), "").getString("id");
    keep.look();
    assertEquals("WAITING", shown(id).getString("status"));
  }

  @Test
  void whoIsBeingCalledIsNotTakenAwayFromTheAgent() {
    String number = newNumber();
    String id = missed(number).getString("id");
    claim(agent(), id).statusCode(200);
    String complaint = register(number).getString("id");
    keep.look();
    one.end(id, complaint);
    assertEquals("CLAIMED", shown(id).getString("status"));
  }

  @Test
  void aForgottenClaimIsGivenBack() {
    String id = missed(newNumber()).getString("id");
    claim(agent(), id).statusCode(200);
    one.giveBack(id);
    assertEquals("CLAIMED", shown(id).getString("status"));
    change("update missed_contact set claimed_at = '2026-11-20 08:00:00' where id = ?", id);
    keep.look();
    assertEquals("WAITING", shown(id).getString("status"));
  }

  @Test
  void theNumberIsForgottenAMonthAfterTheEndAndNotBefore() {
    String id = missed(newNumber()).getString("id");
    claim(agent(), id).statusCode(200);
    complete(agent(), id, outcome("REACHED")).statusCode(200);
    keep.forgetNumbers();
    assertEquals(
        1, count("select count(*) from missed_contact where id = ? and number is not null", id));
    change("update missed_contact set closed_at = '2026-10-20 08:00:00' where id = ?", id);
    keep.forgetNumbers();
    assertEquals(
        0, count("select count(*) from missed_contact where id = ? and number is not null", id));
  }

  private Instant brokenAt(String id) {
    return Instant.parse(
        texts(
                "select date_format(breached_at, '%Y-%m-%dT%H:%i:%s.%fZ') from missed_contact where id = ?",
                id)
            .get(0));
  }

  private static void atOnce(int times, Runnable step) throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(times);
    try {
      List<Callable<Boolean>> steps = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        steps.add(
            () -> {
              step.run();
              return true;
            });
      }
      for (Future<Boolean> done : all.invokeAll(steps)) {
        assertTrue(done.get());
      }
    } finally {
      all.shutdown();
    }
  }
}
