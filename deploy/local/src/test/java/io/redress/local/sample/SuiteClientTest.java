package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.redress.local.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuiteClientTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));

  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final Queue<String> keys = new ConcurrentLinkedQueue<>();
  private final Queue<String> doors = new ConcurrentLinkedQueue<>();
  private final SuiteClient client = new SuiteClient(QUICK, new HeardProgress());
  private HttpServer service;
  private URI address;

  @BeforeEach
  void startAServiceThatAnswersAsTold() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
          doors.add(
              exchange.getRequestHeaders().getFirst("Tracking-Code")
                  + ", "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] body =
              "{\"title\": \"as told\", \"type\": \"/problems/too-early\"}"
                  .getBytes(StandardCharsets.UTF_8);
          Integer status = statuses.poll();
          exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
    address = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/x");
  }

  @AfterEach
  void stopIt() {
    service.stop(0);
  }

  @Test
  void aCreationIsTriedAgainUnderTheSameKeyUntilItIsDone() {
    statuses.addAll(List.of(503, 500, 201));
    Reply reply = client.create(address, "token", "key-1", Map.of("title", "x"));
    assertEquals(201, reply.status());
    assertEquals(List.of("key-1", "key-1", "key-1"), List.copyOf(keys));
  }

  @Test
  void aCustomerComesWithTheCodeAndWithoutALogin() {
    statuses.addAll(List.of(503, 201));
    Reply written = client.write(address, "AAAA-BBBB-CCCC", "key-2", Map.of("text", "x"));
    Reply read = client.track(address, "AAAA-BBBB-CCCC");
    assertEquals(List.of(201, 200), List.of(written.status(), read.status()));
    assertEquals(List.of("key-2", "key-2", "null"), List.copyOf(keys));
    assertEquals(Set.of("AAAA-BBBB-CCCC, null"), Set.copyOf(doors));
  }

  @Test
  void aChangeIsSentOnceBecauseItMayHaveHappened() {
    statuses.add(503);
    assertThrows(Unanswered.class, () -> client.change(address, "token", null));
    assertEquals(1, keys.size());
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    statuses.add(409);
    Reply reply = client.get(address, "token");
    assertTrue(reply.overtaken());
    assertEquals("too-early", reply.problem());
    assertEquals("409 as told", reply.explained());
    assertEquals(1, keys.size());
  }

  @Test
  void aServiceThatIsAwayIsWaitedForOnlyAsLongAsThePatienceLasts() {
    service.stop(0);
    HeardProgress progress = new HeardProgress();
    SuiteClient hasty =
        new SuiteClient(
            new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(1)),
            progress);
    assertThrows(Unanswered.class, () -> hasty.get(address, "token"));
    assertTrue(progress.waits.contains("an answer of " + address.getAuthority()));
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    RetryPolicy policy =
        new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMinutes(1));
    assertEquals(Duration.ofMillis(100), policy.pauseAfter(1));
    assertEquals(Duration.ofMillis(200), policy.pauseAfter(2));
    assertEquals(Duration.ofMillis(800), policy.pauseAfter(4));
    assertEquals(Duration.ofSeconds(1), policy.pauseAfter(5));
    assertEquals(Duration.ofSeconds(1), policy.pauseAfter(1000));
  }

  @Test
  void onlyServerErrorsAndTooManyRequestsAreWorthAnotherTry() {
    assertTrue(RetryPolicy.worthRetrying(503));
    assertTrue(RetryPolicy.worthRetrying(429));
    assertFalse(RetryPolicy.worthRetrying(409));
    assertFalse(RetryPolicy.worthRetrying(201));
  }

  /** Keeps what was said. */
  private static final class HeardProgress implements Progress {
    private final Set<String> waits = new HashSet<>();

    @Override
    public void step(String what) {
      waits.add(what);
    }

    @Override
    public void waiting(String forWhat, Duration elapsed) {
      waits.add(forWhat);
    }

    @Override
    public void done(String what) {
      waits.add(what);
    }
  }
}
