package io.redress.intake.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the producer tells of launches becomes what is known of them. */
@QuarkusTest
class LaunchEventsTest extends IntakeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Contracts ANALYTICS = Contracts.of("analytics-service");
  private static final String KNOWN =
      "select concat_ws('|', product, plan, first_day, last_day, ended) from known_launch where id = ?";

  /** The producer's example, of another launch. */
  private static String example(String type, String launch) {
    String data =
        ANALYTICS
            .example(type)
            .replaceAll("(\"launchId\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + launch + "\"");
    ANALYTICS.check(type, data);
    return data;
  }

  private static String send(String type, String launch, String data) {
    String event = Ids.next();
    Topics.publish("analytics", event, type, launch, data);
    return event;
  }

  private void awaitOne(String table, String event) {
    await()
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from " + table + " where event_id = ?", event) == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"launch.watched", "launch.closed"})
  void aLaunchIsKnownFromItsDateUntilItsWatchIsOver(String end) {
    String launch = Ids.next();
    awaitOne("inbox", send("launch.launched", launch, example("launch.launched", launch)));
    assertEquals(List.of("familyplan99|P-000005|2026-12-01|2027-01-29|0"), texts(KNOWN, launch));
    awaitOne("inbox", send(end, launch, example(end, launch)));
    assertEquals(List.of("familyplan99|P-000005|2026-12-01|2027-01-29|1"), texts(KNOWN, launch));
  }

  @Test
  void whatIsNotOnTheMarketIsNotKept() {
    String launch = Ids.next();
    String ready = example("launch.launched", launch).replaceAll("\"LAUNCHED\"", "\"READY\"");
    send("launch.registered", launch, example("launch.registered", launch));
    send("launch.ready", launch, example("launch.ready", launch));
    awaitOne("inbox", send("launch.changed", launch, ready));
    assertEquals(List.of(), texts(KNOWN, launch));
    awaitOne(
        "inbox", send("launch.changed", launch, ready.replaceAll("\"READY\"", "\"LAUNCHED\"")));
    assertEquals(1, texts(KNOWN, launch).size());
  }

  @Test
  void whatCannotBeALaunchIsSetAside() {
    String launch = Ids.next();
    String good = example("launch.launched", launch);
    for (String bad :
        List.of(
            good.replaceAll("(\"watchDays\"\\s*:\\s*)\\d+", "$10"),
            good.replaceAll("(\"launchId\"\\s*:\\s*)\"[^\"]*\"", "$1\"not one of ours\""),
            good.replaceAll("(\"plan\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + "P".repeat(21) + "\""),
            good.replaceAll("\"date\"\\s*:\\s*\"[^\"]*\",", ""))) {
      awaitOne("inbox_set_aside", send("launch.launched", launch, bad));
    }
    assertEquals(List.of(), texts(KNOWN, launch));
  }
}
