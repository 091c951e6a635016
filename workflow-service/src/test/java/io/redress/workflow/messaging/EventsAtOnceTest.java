package io.redress.workflow.messaging;

import static io.redress.workflow.messaging.EventsTest.file;
import static io.redress.workflow.messaging.EventsTest.lines;
import static io.redress.workflow.messaging.EventsTest.registered;
import static io.redress.workflow.messaging.EventsTest.send;
import static io.redress.workflow.messaging.EventsTest.urged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedBroker;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

/** Complaints do not wait for each other's events. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class EventsAtOnceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject EntityManager entities;

  @Test
  void whoeverWorksOnACaseHoldsUpTheEventsOfOneConsumerOnly() {
    String held = Ids.next();
    register(held);
    await().atMost(PATIENCE).until(() -> file(held) != null);
    List<String> others =
        IntStream.range(0, EmbeddedBroker.PARTITIONS).mapToObj(this::complaintOf).toList();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              entities.find(CaseFile.class, held, LockModeType.PESSIMISTIC_WRITE);
              send(Ids.next(), "complaint.urged", held, urged(held, 1));
              others.forEach(EventsAtOnceTest::register);
              await().atMost(PATIENCE).until(() -> begun(others) >= others.size() / 2);
            });
    await().atMost(PATIENCE).until(() -> begun(others) == others.size());
    await().atMost(PATIENCE).until(() -> lines(held, "complaint.urged") == 1);
    assertThat(others).allMatch(id -> lines(id, "complaint.urged") == 0);
  }

  private static void register(String complaintId) {
    send(Ids.next(), "complaint.registered", complaintId, registered(complaintId, "NEW"));
  }

  private static long begun(List<String> complaints) {
    return complaints.stream().filter(id -> file(id) != null).count();
  }

  /** A complaint whose events are in this partition. */
  private String complaintOf(int partition) {
    String complaintId;
    do {
      complaintId = Ids.next();
    } while (BuiltInPartitioner.partitionForKey(
            complaintId.getBytes(StandardCharsets.UTF_8), EmbeddedBroker.PARTITIONS)
        != partition);
    return complaintId;
  }
}
