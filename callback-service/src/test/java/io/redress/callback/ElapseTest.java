package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.ElapseCallbacks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What time alone does. */
@QuarkusTest
class ElapseTest extends CallbackTest {

  private static final String TIMER = "elapse-callbacks";

  @Inject ElapseCallbacks callbacks;
  @Inject Scheduler timers;

  @AfterEach
  void timeRunsOn() {
    timers.resume(TIMER);
  }

  @Test
  void sevenDaysAfterTheRequestTheCustomerCountsAsNotReached() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    attempt(id, "NO_ANSWER").statusCode(201);
    moveTo(request.requestedAt().plus(Duration.ofHours(73)));
    awaitStatus(id, "UNANSWERED");
    assertEquals(0, told(request.complaintId(), "callback.completed"));
    moveTo(request.requestedAt().plus(Duration.ofDays(7)));
    awaitStatus(id, "NOT_REACHED");
    assertEquals("EXPIRED", read(id).getString("cause"));
    try (Published published = new Published()) {
      assertEquals("NOT_REACHED", published.result(request.complaintId()).getString("result"));
    }
    assertEquals(1, told(request.complaintId(), "callback.completed"));
  }

  @Test
  void aReachedCustomerWhoseAnswersNobodyRecordedExpiresToo() {
    CallbackRequested request = request("VIP");
    String id = plan(request);
    attempt(id, "REACHED").statusCode(201);
    moveTo(request.requestedAt().plus(Duration.ofDays(7)));
    awaitStatus(id, "NOT_REACHED");
  }

  @Test
  void severalReplicasCloseEachCallbackOnceAndInBoundedSteps() {
    clearTheTable();
    timers.pause(TIMER);
    List<CallbackRequested> requests =
        IntStream.range(0, 40).mapToObj(n -> request("VIP")).toList();
    requests.forEach(planCallback::plan);
    moveTo(requests.get(39).requestedAt().plus(Duration.ofDays(7)));
    assertEquals(5, callbacks.elapse(5), "a step is bounded");
    List<Integer> closed =
        IntStream.range(0, 4)
            .mapToObj(replica -> CompletableFuture.supplyAsync(this::elapseAll))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    // Those that share a lock with one that a replica just closed are left for the next run.
    int left = elapseAll();
    assertEquals(35, closed.stream().mapToInt(Integer::intValue).sum() + left);
    requests.forEach(request -> assertEquals(1, told(request.complaintId(), "callback.completed")));
    assertEquals(0, callbacks.elapse(5));
  }

  @Test
  void whatIsDueIsFoundByItsIndexWithoutMeetingClosedCallbacks() {
    String plan =
        explain(
            "explain select * from callback where next_change_at <= now(6)"
                + " order by next_change_at limit 50 for update skip locked");
    assertTrue(plan.contains("callback_next_change"), plan);
  }

  private int elapseAll() {
    int all = 0;
    for (int step = 1; step > 0; all += step) {
      step = callbacks.elapse(3);
    }
    return all;
  }

  /** Closes whatever other tests left open. */
  private void clearTheTable() {
    moveTo(clock.instant().plus(Duration.ofDays(8)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from callback where next_change_at is not null") == 0);
    tenInTheMorning();
  }

  private void awaitStatus(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(id).getString("status"), status::equals);
  }
}
