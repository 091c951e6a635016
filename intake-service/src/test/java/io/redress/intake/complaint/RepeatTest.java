package io.redress.intake.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepeatTest extends IntakeTest {
  @Inject FollowCase follow;

  @Test
  void theSameIssueAgainIsARepeatOfTheFirstTicket() {
    String number = newNumber();
    JsonPath first = register(number);
    JsonPath second = registered(as("agent.wu", "agent"), body(number, CATEGORY));
    assertEquals("REPEAT", second.getString("type"));
    assertEquals(first.getString("id"), second.getString("relatedComplaintId"));
    assertEquals(AGENT, second.getString("firstResponsible.person"));
    JsonPath third = register(number);
    assertEquals(first.getString("id"), third.getString("relatedComplaintId"));
    assertEquals(2, read(first.getString("id")).getInt("repeats"));
    assertEquals(
        List.of("complaint.registered", "complaint.repeated", "complaint.repeated"),
        events(first.getString("id")));
    assertEquals(List.of("complaint.registered"), events(second.getString("id")));
  }

  @Test
  void repeatWithinThirtyDaysReopensTheFirstTicket() {
    String number = newNumber();
    String first = register(number).getString("id");
    String second = register(number).getString("id");
    follow.entered(first, "process");
    assertEquals("PROCESS", read(second).getString("status"));
    follow.closed(first, "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    assertEquals("CLOSED", read(second).getString("status"));
    assertEquals("RESOLVED", read(second).getString("disposition"));
    JsonPath third = register(number);
    assertEquals("REPEAT", third.getString("type"));
    for (String id : List.of(first, second, third.getString("id"))) {
      JsonPath now = read(id);
      assertEquals("RECEIVED", now.getString("status"));
      assertNull(now.getString("disposition"));
      assertNull(now.getString("closedAt"));
    }
    assertTrue(lastEvent(first).getBoolean("reopened"));
    assertEquals(2, lastEvent(first).getInt("repeats"));
  }

  @Test
  void afterThirtyDaysItIsANewTicket() {
    String number = newNumber();
    String first = register(number).getString("id");
    change(
        "update report set registered_at = registered_at - interval 2592001 second where"
            + " complaint_id = ?",
        first);
    assertEquals("NEW", register(number).getString("type"));
  }

  @Test
  void theAgentCanLinkAnotherCategoryByTicketNumber() {
    String number = newNumber();
    JsonPath first = register(number, "price.price");
    String linked = ", \"relatedTicket\": \"%s\"";
    JsonPath second =
        registered(
            agent(), body(number, CATEGORY, linked.formatted(first.getString("ticketNumber"))));
    assertEquals("REPEAT", second.getString("type"));
    assertEquals(first.getString("id"), second.getString("relatedComplaintId"));
    agent()
        .body(body(newNumber(), CATEGORY, linked.formatted(first.getString("ticketNumber"))))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("relatedTicket"));
    agent()
        .body(body(number, CATEGORY, linked.formatted("261122-000042-9")))
        .post(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("relatedTicket"));
  }

  @Test
  void aFasterRepeatMakesTheWholeIssueFaster() {
    String number = newNumber();
    String first = register(number).getString("id");
    registered(supervisor(), body(number, CATEGORY, ", \"urgent\": true"));
    assertEquals("EMERGENCY", read(first).getString("lane"));
    assertEquals("EMERGENCY", lastEvent(first).getString("lane"));
    assertEquals("EMERGENCY", register(number).getString("lane"));
  }

  @Test
  void whatWasWithdrawnIsNotRepeatedAndNoLongerCounted() {
    String number = newNumber();
    String first = register(number).getString("id");
    post(first, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    JsonPath second = register(number);
    assertEquals("NEW", second.getString("type"));
    assertEquals(1, second.getInt("customer.highFrequency.last7Days"));
  }

  @Test
  void aComplaintThatTurnsOutToBeAnEnquiryIsNoLongerCounted() {
    String number = newNumber();
    String first = register(number).getString("id");
    follow.closed(first, "ENQUIRY", Instant.parse("2026-11-22T08:00:00Z"));
    assertEquals("ENQUIRY", read(first).getString("nature"));
    JsonPath second = register(number);
    assertEquals("NEW", second.getString("type"));
    assertEquals(1, second.getInt("customer.highFrequency.last7Days"));
  }

  @Test
  void reportsOfOneNumberAtOnceMakeOneFirstTicketAndMissNoCount() {
    String number = newNumber();
    int threads = 8;
    List<CompletableFuture<JsonPath>> running =
        IntStream.range(0, threads)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> register(number)))
            .toList();
    List<JsonPath> all = running.stream().map(CompletableFuture::join).toList();
    List<String> news =
        all.stream()
            .filter(view -> view.getString("type").equals("NEW"))
            .map(view -> view.getString("id"))
            .toList();
    assertEquals(1, news.size());
    assertEquals(
        IntStream.rangeClosed(1, threads).boxed().toList(),
        all.stream()
            .map(view -> view.getInt("customer.highFrequency.last7Days"))
            .sorted()
            .toList());
    assertTrue(
        all.stream()
            .filter(view -> view.getString("type").equals("REPEAT"))
            .allMatch(view -> view.getString("relatedComplaintId").equals(news.get(0))));
    assertEquals(threads - 1, read(news.get(0)).getInt("repeats"));
    assertEquals(
        1,
        count(
            "select count(distinct issue_id) from report where complaint_id in"
                + " (select id from complaint where issue_id = ?)",
            news.get(0)));
  }

  @Test
  void twoRepeatsAtOnceFromTwoChannelsHaveOneLifecycle() {
    String number = newNumber();
    String first = register(number).getString("id");
    List<JsonPath> both = fromTwoChannels(number);
    for (JsonPath repeat : both) {
      assertEquals("REPEAT", repeat.getString("type"));
      assertEquals(first, repeat.getString("relatedComplaintId"));
      assertEquals(List.of("complaint.registered"), events(repeat.getString("id")));
    }
    assertEquals(2, read(first).getInt("repeats"));
    assertEquals(List.of(false, false), reopenings(first));
  }

  @Test
  void twoRepeatsAtOnceOfAClosedTicketBeginExactlyOneRound() {
    String number = newNumber();
    String first = register(number).getString("id");
    follow.closed(first, "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    fromTwoChannels(number).forEach(repeat -> assertEquals("RECEIVED", repeat.getString("status")));
    assertEquals("RECEIVED", read(first).getString("status"));
    assertEquals(2, read(first).getInt("repeats"));
    assertEquals(List.of(true, false), reopenings(first));
  }

  @Test
  void aRepeatAtTheMomentOfClosingIsNeitherLostNorCountedTwice() {
    String number = newNumber();
    String first = register(number).getString("id");
    CompletableFuture<JsonPath> repeat = CompletableFuture.supplyAsync(() -> register(number));
    follow.closed(first, "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    assertEquals(first, repeat.join().getString("relatedComplaintId"));
    JsonPath now = read(first);
    assertEquals(1, now.getInt("repeats"));
    // Either the repeat came first, and its case decides on another round, or it opened the ticket.
    assertEquals(reopenings(first).get(0) ? "RECEIVED" : "CLOSED", now.getString("status"));
    assertEquals(now.getString("status"), read(repeat.join().getString("id")).getString("status"));
  }

  private static List<JsonPath> fromTwoChannels(String number) {
    List<CompletableFuture<JsonPath>> running =
        List.of("HOTLINE", "APP").stream()
            .map(
                channel ->
                    CompletableFuture.supplyAsync(
                        () ->
                            registered(
                                agent(), body(number, CATEGORY).replace("HOTLINE", channel))))
            .toList();
    return running.stream().map(CompletableFuture::join).toList();
  }

  /** Of each repeat in the order in which they were told, whether it opened the ticket again. */
  private List<Boolean> reopenings(String first) {
    return texts(
            "select payload from outbox where aggregateid = ? and type = 'complaint.repeated'"
                + " order by seq",
            first)
        .stream()
        .map(payload -> JsonPath.from(payload).getBoolean("reopened"))
        .toList();
  }

  private List<String> events(String complaintId) {
    return texts("select type from outbox where aggregateid = ? order by seq", complaintId);
  }

  private JsonPath lastEvent(String complaintId) {
    return JsonPath.from(
        texts(
                "select payload from outbox where aggregateid = ? order by seq desc limit 1",
                complaintId)
            .get(0));
  }
}
