package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever links and parts at once: each issue has one first ticket, each ticket one lifecycle. */
@QuarkusTest
class LinkAtOnceTest extends LinkedTest {
  @Test
  void ofEightWhoPartARepeatAtOnceOneDoes() {
    String number = newNumber();
    register(number);
    String repeat = register(number).getString("id");
    List<Integer> answers =
        together(8, i -> post(repeat, "unlinks", UNLINK).extract().statusCode());
    assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), answers);
    assertEquals(List.of("complaint.registered", "complaint.registered"), events(repeat));
    assertConsistent(repeat);
  }

  @Test
  void ofFourWhoLinkATicketAtOnceOneDoes() {
    Two two = Two.reported();
    String body = linkTo(two.earlier().getString("ticketNumber"));
    List<Integer> answers =
        together(4, i -> post(two.second(), "links", body).extract().statusCode());
    assertEquals(List.of(200, 409, 409, 409), answers);
  }

  @Test
  void whateverHappensAtOnceEachIssueHasOneFirstTicketAndEachTicketOneLifecycle() {
    String number = newNumber();
    String first = register(number).getString("id");
    List<String> repeats =
        IntStream.range(0, 4).mapToObj(i -> register(number).getString("id")).toList();
    JsonPath linked = register(number, PRICE);
    post(linked.getString("id"), "links", linkTo(read(first).getString("ticketNumber")))
        .statusCode(200);
    together(
        12,
        i -> {
          switch (i % 6) {
            case 0, 1 -> post(repeats.get(i % 4), "unlinks", UNLINK);
            case 2 -> post(repeats.get(3), "urges", "{}");
            case 3 -> register(number);
            case 4 -> follow.closed(linked.getString("id"), "DUPLICATE", THEN);
            default -> register(number, PRICE);
          }
          return 0;
        });
    assertConsistent(first);
    assertNotNull(read(first).getString("status"));
  }

  private static List<Integer> together(int people, IntFunction<Integer> what) {
    List<CompletableFuture<Integer>> running =
        IntStream.range(0, people)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> what.apply(i)))
            .toList();
    return running.stream().map(CompletableFuture::join).sorted().toList();
  }
}
