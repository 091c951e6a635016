package io.redress.workflow.messaging;

import static io.redress.workflow.Rows.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings in from the broker, and who was told out through the outbox. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WarningEventsTest {
  private static final Contracts OWN = Contracts.of("workflow-service");
  private static final Contracts ANALYTICS = Contracts.of("analytics-service");

  @Test
  void aWarningIsFollowedByOneProcessHoweverOftenItIsDelivered() {
    String id = Ids.next();
    String eventId = Ids.next();
    for (int delivery = 0; delivery < 3; delivery++) {
      send(eventId, "warning.raised", id);
    }
    send(Ids.next(), "warning.raised", id);
    send(Ids.next(), "warning.acknowledged", id);
    send(Ids.next(), "warning.ended", id);
    send(Ids.next(), "warning.acknowledged", id);
    await().atMost(Duration.ofSeconds(60)).until(() -> steps(id).contains("warning.ended"));
    assertThat(steps(id))
        .filteredOn(type -> type.startsWith("warning."))
        .containsExactly("warning.raised", "warning.told", "warning.acknowledged", "warning.ended");
    assertThat(number("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?1", id))
        .isZero();
    List<String> told = texts("select payload from outbox where aggregateid = ?1", id);
    assertThat(told).hasSize(1);
    assertThat(OWN.violations("warning.told", told.get(0))).isEmpty();
    assertThat(number("select count(*) from inbox_set_aside where record_key = ?1", id)).isZero();
  }

  @Test
  void whatBeganBeforeAnybodyFollowedItIsNotFollowed() {
    String id = Ids.next();
    String next = Ids.next();
    send(Ids.next(), "warning.acknowledged", id);
    send(Ids.next(), "warning.ended", id);
    send(Ids.next(), "warning.raised", next);
    await().atMost(Duration.ofSeconds(60)).until(() -> steps(next).contains("warning.told"));
    assertThat(number("select count(*) from warning_file where warning_id = ?1", id)).isZero();
    assertThat(number("select count(*) from inbox_set_aside where record_key = ?1", id)).isZero();
  }

  @Test
  void aNoteForTheTrainingOfATeamIsKeptOnceHoweverOftenItIsDelivered() {
    String id = Ids.next();
    String eventId = Ids.next();
    for (int delivery = 0; delivery < 3; delivery++) {
      send(eventId, "finding.trainingNoted", id);
    }
    send(Ids.next(), "finding.trainingNoted", id);
    String count = "select count(*) from training_note where id = ?1";
    await().atMost(Duration.ofSeconds(60)).until(() -> number(count, id) == 1);
    assertThat(texts("select topic_zh from training_note where id = ?1", id))
        .containsExactly("首月账单的解释");
    assertThat(number("select count(*) from inbox_set_aside where record_key = ?1", id)).isZero();
  }

  @Test
  void aNoteForATeamThatThereIsNotIsSetAside() {
    String id = Ids.next();
    String data =
        ANALYTICS
            .example("finding.trainingNoted")
            .replace("018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11", id)
            .replace("customer-care", "moon");
    Broker.send("analytics", Ids.next(), "finding.trainingNoted", id, data);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> number("select count(*) from inbox_set_aside where record_key = ?1", id) == 1);
    assertThat(number("select count(*) from training_note where id = ?1", id)).isZero();
  }

  private static List<String> steps(String id) {
    return texts("select type from warning_step where warning_id = ?1 order by id", id);
  }

  private static long number(String query, String parameter) {
    return Long.parseLong(
        texts(query.replace("count(*)", "cast(count(*) as char)"), parameter).get(0));
  }

  /** Sends analytics' own example about another warning. */
  private static void send(String eventId, String type, String id) {
    String data = ANALYTICS.example(type).replace("018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11", id);
    Broker.send("analytics", eventId, type, id, data);
  }
}
