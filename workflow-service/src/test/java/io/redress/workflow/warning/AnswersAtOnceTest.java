package io.redress.workflow.warning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Registered;
import io.redress.workflow.casefile.StartCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Several replicas carry out one answer: each complaint is answered once. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class AnswersAtOnceTest {
  private static final int COMPLAINTS = 8;
  private static final int REPLICAS = 4;

  @Inject FollowWarning follow;
  @Inject CarryOutAnswers carryOut;
  @Inject StartCase startCase;
  @Inject Clock clock;

  @Test
  void eachComplaintIsAnsweredOnceWhoeverLooksAtTheSameTime() {
    Instant now = clock.instant();
    String warning = Ids.next();
    follow.raised(new Rise(warning, "ALL", "", Rise.Scope.NONE, now, now, 9, 1, 9, 0, now));
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < COMPLAINTS; i++) {
      complaints.add(start());
    }
    given()
        .header("Authorization", "Bearer " + Tokens.of("coordinator.sun", null, "coordinator"))
        .contentType("application/json")
        .body(Map.of("complaints", complaints, "message", Map.of("en", "We know.", "zh", "已获悉。")))
        .post("/api/v1/warnings/{id}/answers", warning)
        .then()
        .statusCode(202);
    List<CompletableFuture<Void>> replicas = new ArrayList<>();
    for (int i = 0; i < REPLICAS; i++) {
      replicas.add(CompletableFuture.runAsync(carryOut::look));
    }
    replicas.forEach(CompletableFuture::join);
    // What several wanted at once may be left to the next look.
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> complaints.stream().allMatch(complaint -> told(complaint) > 0));
    carryOut.look();
    for (String complaint : complaints) {
      assertThat(told(complaint)).isEqualTo(1);
    }
  }

  private String start() {
    String id = Ids.next();
    startCase.start(Registered.complaint(id, "price.price", clock.instant()));
    return id;
  }

  private static long told(String complaint) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        Panache.getEntityManager()
                            .createNativeQuery(
                                "select count(*) from outbox where aggregateid = ?1 and type ="
                                    + " 'customer.told'")
                            .setParameter(1, complaint)
                            .getSingleResult())
                    .longValue());
  }
}
