package io.redress.callback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callers take what is to be called next. */
@QuarkusTest
class ClaimTest extends CallbackTest {

  @Test
  void severalCallersAtOnceTakeDifferentCallbacksAndNoneWhoseCaseTheyHandled() {
    emptyTheQueue();
    List<String> planned = IntStream.range(0, 6).mapToObj(n -> due()).toList();
    List<String> taken =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> claim("caller." + n).statusCode(200).extract().<String>path("id")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertEquals(new HashSet<>(planned), new HashSet<>(taken));
    claim("caller.9").statusCode(204);
    emptyTheQueue();
    due();
    claim(HANDLER).statusCode(204);
    claim("caller.9").statusCode(200).body("claimedBy", equalTo("caller.9"));
  }

  @Test
  void whatSomebodyTookIsTheirsUntilTheirTimePasses() {
    emptyTheQueue();
    String id = due();
    claim("caller.one").statusCode(200).body("id", equalTo(id));
    attempt(id, "BUSY").statusCode(409).body("type", equalTo("/problems/claimed-by-other"));
    answer(id, "YES").statusCode(409).body("type", equalTo("/problems/claimed-by-other"));
    moveTo(clock.instant().plus(Duration.ofMinutes(31)));
    claim("caller.two").statusCode(200).body("id", equalTo(id));
    as("caller.two", Roles.CALLER)
        .contentType(ContentType.JSON)
        .body("{\"outcome\": \"BUSY\"}")
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(201)
        .body("claimedBy", nullValue());
    claim("caller.one").statusCode(204);
  }

  @Test
  void whatIsDueFirstIsTakenFirst() {
    emptyTheQueue();
    String first = due();
    moveTo(clock.instant().plus(Duration.ofMinutes(1)));
    String second = due();
    List<String> taken = new ArrayList<>();
    taken.add(claim("caller.one").extract().path("id"));
    taken.add(claim("caller.one").extract().path("id"));
    assertEquals(List.of(first, second), taken);
  }

  @Test
  void onlyCallersTakeCallbacks() {
    as("head.zhao", Roles.SUPERVISOR).post(CALLBACKS + "/claims").then().statusCode(403);
    io.restassured.RestAssured.given().post(CALLBACKS + "/claims").then().statusCode(401);
  }

  @Test
  void theQueueIsReadByItsIndex() {
    String plan =
        explain(
            "explain select c.* from callback c where c.state = 'PLANNED' and c.not_before <= now(6)"
                + " and (c.claimed_until is null or c.claimed_until <= now(6)) and not exists (select"
                + " 1 from callback_handler h where h.callback_id = c.id and h.user_name = 'x') order"
                + " by c.due_at, c.id limit 50");
    assertTrue(plan.contains("callback_queue"), plan);
  }

  private void emptyTheQueue() {
    update("update callback set not_before = '2099-01-01' where state = 'PLANNED'");
  }

  private static ValidatableResponse claim(String user) {
    return as(user, Roles.CALLER).post(CALLBACKS + "/claims").then();
  }
}
