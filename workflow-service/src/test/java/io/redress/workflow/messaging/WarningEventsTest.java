package io.redress.workflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.Session;
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
    await().atMost(Duration.ofSeconds(30)).until(() -> steps(id).contains("warning.ended"));
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
    await().atMost(Duration.ofSeconds(30)).until(() -> steps(next).contains("warning.told"));
    assertThat(number("select count(*) from warning_file where warning_id = ?1", id)).isZero();
    assertThat(number("select count(*) from inbox_set_aside where record_key = ?1", id)).isZero();
  }

  private static List<String> steps(String id) {
    return texts("select type from warning_step where warning_id = ?1 order by id", id);
  }

  private static List<String> texts(String query, String parameter) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(query, String.class)
                    .setParameter(1, parameter)
                    .getResultList());
  }

  private static long number(String query, String parameter) {
    return Long.parseLong(
        texts(query.replace("count(*)", "cast(count(*) as char)"), parameter).get(0));
  }

  /** Sends analytics' own example about another warning. */
  private static void send(String eventId, String type, String id) {
    String data = ANALYTICS.example(type).replace("018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11", id);
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) servers),
            new StringSerializer(),
            new StringSerializer())) {
      var event = new ProducerRecord<>("redress.analytics", id, data);
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", eventId,
              "ce_type", type,
              "ce_source", "/analytics",
              "ce_subject", id,
              "ce_time", "2026-06-23T06:05:10Z",
              "content-type", "application/json")
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(event);
      producer.flush();
    }
  }
}
