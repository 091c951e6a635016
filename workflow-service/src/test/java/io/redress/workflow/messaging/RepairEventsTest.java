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

/** Repair plans in from the broker. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RepairEventsTest {
  private static final Contracts CALLBACK = Contracts.of("callback-service");
  private static final String COMPLAINT = "019aa9ef-91c2-7d43-a2f7-0a6f5d1f4e02";
  private static final String PLAN = "019aa9f0-9c1e-7a51-8d0e-3f2f6f6b1a09";
  private static final String FIRST = "019aa9f0-9c1e-7a51-8d0e-3f2f6f6b1a11";
  private static final String SECOND = "019aa9f0-9c1e-7a51-8d0e-3f2f6f6b1a12";

  private final String complaint = Ids.next();
  private final String plan = Ids.next();
  private final String first = Ids.next();
  private final String second = Ids.next();

  @Test
  void aPlanIsFollowedFromItsStepsToItsEndHoweverOftenItIsDelivered() {
    String eventId = Ids.next();
    for (int delivery = 0; delivery < 3; delivery++) {
      send(eventId, "repair.planned");
    }
    send(Ids.next(), "repair.planned");
    send(Ids.next(), "repair.stepChanged");
    await().atMost(Duration.ofSeconds(60)).until(() -> works().contains("supervisor.zhao OPEN"));
    assertThat(works()).containsExactly("supervisor.zhao OPEN", "agent.lin OPEN");
    assertThat(running()).isEqualTo(2);
    send(Ids.next(), "repair.levelRaised");
    send(Ids.next(), "repair.measured");
    send(Ids.next(), "repair.completed");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> works().equals(List.of("supervisor.zhao CANCELLED", "agent.lin CANCELLED")));
    assertThat(running()).isZero();
    assertThat(texts("select reason from inbox_set_aside where record_key = ?1", complaint))
        .isEmpty();
  }

  @Test
  void aPlanFromBeforeItsStepsWereToldIsNothingToTrack() {
    Broker.send(
        "callback",
        Ids.next(),
        "repair.planned",
        complaint,
        example("repair.planned").replaceAll("(?s)\"work\": \\[.*?\\],", ""));
    send(Ids.next(), "repair.completed");
    send(Ids.next(), "repair.planned");
    await().atMost(Duration.ofSeconds(60)).until(() -> works().size() == 2);
    assertThat(texts("select reason from inbox_set_aside where record_key = ?1", complaint))
        .isEmpty();
  }

  private List<String> works() {
    return texts(
        "select concat(owner, ' ', state) from repair_work where plan_id = ?1 order by owner desc",
        plan);
  }

  private long running() {
    return List.of(first, second).stream()
        .flatMap(
            step ->
                texts(
                    "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?1 and PARENT_ID_ is"
                        + " null",
                    step)
                    .stream())
        .count();
  }

  private void send(String eventId, String type) {
    Broker.send("callback", eventId, type, complaint, example(type));
  }

  private String example(String type) {
    return CALLBACK
        .example(type)
        .replace(COMPLAINT, complaint)
        .replace(PLAN, plan)
        .replace(FIRST, first)
        .replace(SECOND, second);
  }
}
