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
import io.redress.kit.inbox.Inbox;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Unheard;
import io.redress.workflow.casefile.CaseFile;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Events in from the broker, facts out through the outbox. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class EventsTest {
  private static final Contracts OWN = Contracts.of("workflow-service");

  @Inject Inbox inbox;

  @Test
  void aRegistrationStartsOneCaseHoweverOftenItIsDelivered() {
    String complaintId = Ids.next();
    String eventId = Ids.next();
    for (int delivery = 0; delivery < 3; delivery++) {
      send(eventId, "complaint.registered", complaintId, registered(complaintId, "NEW"));
    }
    send(Ids.next(), "complaint.registered", complaintId, registered(complaintId, "NEW"));
    send(Ids.next(), "complaint.urged", complaintId, urged(complaintId, 1));
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(complaintId, "complaint.urged") == 1);
    assertThat(outbox(complaintId, "case.started")).isEqualTo(1);
    assertThat(outbox(complaintId, "workItem.created")).isEqualTo(2);
  }

  @Test
  void whatIsPublishedKeepsItsContract() {
    String complaintId = Ids.next();
    send(Ids.next(), "complaint.registered", complaintId, registered(complaintId, "NEW"));
    send(
        Ids.next(),
        "complaint.withdrawn",
        complaintId,
        "{\"complaintId\":\"%s\",\"reason\":\"MISTAKE\"}".formatted(complaintId));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              CaseFile file = file(complaintId);
              return file != null && !file.isOpen();
            });
    assertThat(published()).isNotEmpty();
    for (Object[] row : published()) {
      assertThat(OWN.violations((String) row[0], (String) row[1])).as((String) row[0]).isEmpty();
    }
  }

  @Test
  void theClocksOfACaseBeginWhereItsRegistrationSaysThatTheyDo() {
    String complaintId = Ids.next();
    String told = registered(complaintId, "NEW").strip();
    send(
        Ids.next(),
        "complaint.registered",
        complaintId,
        told.substring(0, told.length() - 1) + ", \"lifecycleFrom\": \"2026-11-22T09:30:00Z\"}");
    await().atMost(Duration.ofSeconds(60)).until(() -> file(complaintId) != null);
    assertThat(file(complaintId).registeredAt).isEqualTo("2026-11-22T08:00:00Z");
    assertThat(file(complaintId).roundStartedAt).isEqualTo("2026-11-22T09:30:00Z");
  }

  @Test
  void anEnquiryAndARepeatGetNoCaseOfTheirOwn() {
    String repeat = Ids.next();
    String first = Ids.next();
    send(Ids.next(), "complaint.registered", repeat, registered(repeat, "REPEAT"));
    send(Ids.next(), "complaint.registered", first, registered(first, "NEW"));
    send(Ids.next(), "complaint.repeated", first, repeated(first, repeat));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              CaseFile file = file(first);
              return file != null && file.repeated;
            });
    assertThat(file(first).lane.name()).isEqualTo("GREEN");
    send(Ids.next(), "complaint.urged", repeat, urged(repeat, 1));
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(first, "complaint.urged") == 1);
    assertThat(file(repeat)).isNull();
  }

  @Test
  void aRepeatThatIsPartedHasACaseOfItsOwnAndMayJoinAnotherLater() {
    String repeat = Ids.next();
    String first = Ids.next();
    send(Ids.next(), "complaint.registered", first, registered(first, "NEW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(first) != null);
    send(Ids.next(), "complaint.repeated", first, repeated(first, repeat));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(first).repeated);
    send(Ids.next(), "complaint.registered", repeat, registered(repeat, "NEW"));
    send(Ids.next(), "complaint.urged", repeat, urged(repeat, 1));
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(repeat, "complaint.urged") == 1);
    assertThat(lines(first, "complaint.urged")).isZero();
    String another = Ids.next();
    send(Ids.next(), "complaint.registered", another, registered(another, "NEW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(another) != null);
    send(Ids.next(), "complaint.repeated", another, repeated(another, repeat));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(another).repeated);
  }

  @Test
  void whatIsPartedFromACaseIsNoRepeatOfItAnyMore() {
    String first = Ids.next();
    String one = Ids.next();
    String two = Ids.next();
    send(Ids.next(), "complaint.registered", first, registered(first, "NEW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(first) != null);
    send(Ids.next(), "complaint.repeated", first, repeated(first, one));
    send(Ids.next(), "complaint.repeated", first, repeated(first, two));
    send(Ids.next(), "complaint.updated", first, unlinked(first, one));
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(first, "complaint.unlinked") == 1);
    assertThat(file(first).repeated).isTrue();
    send(Ids.next(), "complaint.updated", first, unlinked(first, two));
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(first, "complaint.unlinked") == 2);
    assertThat(file(first).repeated).isFalse();
  }

  private static String unlinked(String first, String repeat) {
    return "{\"complaintId\":\"%s\",\"what\":\"UNLINKED\",\"by\":\"STAFF\",\"relatedComplaintId\":\"%s\",\"repeats\":0}"
        .formatted(first, repeat);
  }

  private static String repeated(String first, String repeat) {
    return "{\"complaintId\":\"%s\",\"repeatComplaintId\":\"%s\",\"repeatTicketNumber\":\"T-9\",\"lane\":\"GREEN\"}"
        .formatted(first, repeat);
  }

  @Test
  void anEventNobodyUnderstandsIsSetAsideAndTheNextIsHandled() {
    String complaintId = Ids.next();
    send(
        Ids.next(),
        "complaint.registered",
        complaintId,
        "{\"complaintId\":\"" + complaintId + "\"}");
    send(Ids.next(), "complaint.registered", complaintId, registered(complaintId, "NEW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(complaintId) != null);
    long setAside =
        number("select count(*) from inbox_set_aside where record_key = ?1", complaintId);
    assertThat(setAside).isEqualTo(1);
  }

  @Test
  void whatWasSetAsideAboutAnErasedCustomerLosesItsContent() {
    String id = Ids.next();
    String pseudonym = "p" + id.substring(14);
    Unheard.comes(inbox, id, "{\"cause\":\"Ms Ou moved\"}");
    Unheard.comes(inbox, Ids.next(), "{\"customer\":\"%s\"}".formatted(pseudonym));
    send(
        Ids.next(),
        "customer.erased",
        id,
        "{\"complaintId\":\"%s\",\"customer\":\"%s\",\"at\":\"%s\"}"
            .formatted(id, pseudonym, Instant.now()));
    String kept =
        "select count(*) from inbox_set_aside where payload like '%Ms Ou moved%' or payload like ?1";
    await().atMost(Duration.ofSeconds(60)).until(() -> number(kept, "%" + pseudonym + "%") == 0);
    assertThat(
            number(
                "select count(*) from inbox_set_aside where erased_at is not null and record_key = ?1",
                id))
        .isEqualTo(1);
  }

  @Test
  void aMissedContactIsNothingToALifecycleAndIsNotSetAside() {
    String id = Ids.next();
    for (String type : List.of("contact.missed", "contact.promiseBroken", "contact.returned")) {
      send(Ids.next(), type, id, Contracts.of("intake-service").example(type));
    }
    send(Ids.next(), "complaint.registered", id, registered(id, "NEW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(id) != null);
    assertThat(number("select count(*) from inbox_set_aside where record_key = ?1", id)).isZero();
  }

  @Test
  void whatAVisitLeftToDoIsWorkOnceHoweverOftenItIsTold() {
    String id = Ids.next();
    send(Ids.next(), "complaint.registered", id, registered(id, "NEW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> file(id) != null);
    String type = "visit.followUpRequested";
    String told =
        Contracts.of("callback-service")
            .example(type)
            .replace("019aa9ef-91c2-7d43-a2f7-0a6f5d1f4e02", id);
    String eventId = Ids.next();
    send("redress.callback", eventId, type, id, told);
    send("redress.callback", eventId, type, id, told);
    send("redress.callback", Ids.next(), type, id, told);
    send(
        "redress.callback",
        Ids.next(),
        "callback.completed",
        id,
        "{\"complaintId\":\"%s\",\"round\":9,\"result\":\"SATISFIED\"}".formatted(id));
    await().atMost(Duration.ofSeconds(60)).until(() -> lines(id, "message.late") == 1);
    assertThat(lines(id, type)).isEqualTo(1);
    assertThat(
            number(
                "select count(*) from work_item where complaint_id = ?1 and element ="
                    + " 'task_followUp' and department = 'network-quality'",
                id))
        .isEqualTo(1);
  }

  static CaseFile file(String complaintId) {
    return QuarkusTransaction.requiringNew().call(() -> CaseFile.findById(complaintId));
  }

  private static long outbox(String complaintId, String type) {
    return number(
        "select count(*) from outbox where aggregateid = ?1 and type = ?2", complaintId, type);
  }

  static long lines(String complaintId, String type) {
    return number(
        "select count(*) from timeline_entry where complaint_id = ?1 and type = ?2",
        complaintId,
        type);
  }

  private static long number(String query, String... parameters) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Query asked = Panache.getEntityManager().createNativeQuery(query);
              for (int i = 0; i < parameters.length; i++) {
                asked.setParameter(i + 1, parameters[i]);
              }
              return ((Number) asked.getSingleResult()).longValue();
            });
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> published() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .createNativeQuery("select type, payload from outbox order by seq")
                    .getResultList());
  }

  static String registered(String complaintId, String type) {
    return """
        {"complaintId":"%s","ticketNumber":"T-1","type":"%s","nature":"COMPLAINT",
         "channel":"HOTLINE","category":"basic-communication.weak-signal",
         "categoryGroup":"basic-communication","lane":"STANDARD","tier":"ORDINARY",
         "branch":"north","customer":"pAAAAAAAAAAAAAAAAAAAAAA",
         "registeredAt":"2026-11-22T08:00:00Z",
         "firstResponsible":{"person":"agent.lin","department":"customer-care"},
         "completeness":1.0,"urgent":false}"""
        .formatted(complaintId, type);
  }

  static String urged(String complaintId, int urges) {
    return "{\"complaintId\":\"%s\",\"urges\":%d,\"lane\":\"STANDARD\"}"
        .formatted(complaintId, urges);
  }

  static void send(String eventId, String type, String complaintId, String data) {
    send("redress.intake", eventId, type, complaintId, data);
  }

  private static void send(
      String topic, String eventId, String type, String complaintId, String data) {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) servers),
            new StringSerializer(),
            new StringSerializer())) {
      var event = new ProducerRecord<>(topic, complaintId, data);
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", eventId,
              "ce_type", type,
              "ce_source", "/intake",
              "ce_subject", complaintId,
              "ce_time", "2026-11-22T08:00:00Z",
              "content-type", "application/json")
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(event);
      producer.flush();
    }
  }
}
