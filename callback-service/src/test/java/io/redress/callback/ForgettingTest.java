package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.channel.ForgetMessages;
import io.redress.callback.repair.ForgetDamage;
import io.redress.callback.visit.ForgetCases;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What nobody needs any more does not stay for ever. */
@QuarkusTest
class ForgettingTest extends CallbackTest {

  @Inject ForgetCases cases;
  @Inject ForgetDamage damage;
  @Inject ForgetMessages messages;

  @Test
  void whatIsOldIsForgottenAndWhatIsNotStays() {
    String old = rows(clock.instant().minus(Duration.ofDays(800)));
    String young = rows(clock.instant().minus(Duration.ofDays(20)));
    cases.forget();
    damage.forget();
    messages.forget();
    assertEquals(0, left(old));
    assertEquals(5, left(young));
  }

  @Test
  void whatHappensAgainMeanwhileStaysAndNobodyWaitsInACircle() throws Exception {
    String old = rows(clock.instant().minus(Duration.ofDays(800)));
    long deadlocks = ServerState.deadlocks();
    CompletableFuture<Void> forgetting;
    try (Connection again = dataSource.getConnection();
        Statement statement = again.createStatement()) {
      statement.execute("begin");
      statement.execute("select * from damage_fact where complaint_id = '" + old + "' for update");
      forgetting = CompletableFuture.runAsync(damage::forget);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> forgetting.isDone() || ServerState.waiting() > 0);
      statement.execute(
          "update damage_fact set happened_at = utc_timestamp(6) where complaint_id = '"
              + old
              + "'");
      statement.execute("commit");
    }
    forgetting.get(20, TimeUnit.SECONDS);
    assertEquals(deadlocks, ServerState.deadlocks());
    assertEquals(1, count("select count(*) from damage_fact where complaint_id = ?", old));
  }

  private String rows(Instant at) {
    String id = Ids.next();
    String time = zone.at(at).toLocalDate() + " 10:00:00";
    update(
        "insert into visit_case (complaint_id, repeated, escalation_level, active_on, closed)"
            + " values (?, false, 0, ?, true)",
        id,
        time.substring(0, 10));
    update(
        "insert into damage_fact (complaint_id, customer, happened_at, repeats, escalation_level,"
            + " gap, dissatisfied) values (?, 'p', ?, 0, 0, 0, false)",
        id,
        time);
    update(
        "insert into pain_point (id, customer, complaint_id, point, source, recorded_by,"
            + " recorded_at) values (?, 'p', ?, 'WRONG_ANSWER', 'staff', 'agent.lin', ?)",
        id,
        id,
        time);
    update(
        "insert into outgoing_message (id, purpose, reference_id, complaint_id, channel, state,"
            + " attempts, created_at, settled_at, version) values (?, 'SURVEY_LINK', ?, ?, 'SMS',"
            + " 'SENT', 1, ?, ?, 1)",
        id,
        id,
        id,
        time,
        time);
    update("insert into erased_customer (customer_hash, erased_at) values (?, ?)", id, time);
    return id;
  }

  private long left(String id) {
    return count(
        "select (select count(*) from visit_case where complaint_id = ?) + (select count(*) from"
            + " damage_fact where complaint_id = ?) + (select count(*) from pain_point where"
            + " complaint_id = ?) + (select count(*) from outgoing_message where complaint_id = ?) +"
            + " (select count(*) from erased_customer where customer_hash = ?)",
        id,
        id,
        id,
        id,
        id);
  }
}
