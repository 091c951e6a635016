package io.redress.callback.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The channel against a real server. */
class SmsChannelTest {

  private static final String SECRET = "sixteen characters, and more";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);
  private static final Letter LETTER = new Letter("m-1", "13800001234", "Survey", "Please: 链接");

  private record Config(
      Optional<URI> gateway,
      Optional<String> secret,
      Optional<Set<String>> allowedInternalHosts,
      Duration timeout)
      implements SmsConfig {}

  private record Request(String time, String signature, String key, byte[] body) {}

  private final AtomicReference<Request> seen = new AtomicReference<>();
  private HttpServer gateway;
  private int status = 202;
  private String retryAfter;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/send",
        exchange -> {
          seen.set(
              new Request(
                  exchange.getRequestHeaders().getFirst("Redress-Timestamp"),
                  exchange.getRequestHeaders().getFirst("Redress-Signature"),
                  exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                  exchange.getRequestBody().readAllBytes()));
          if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void aMessageIsSignedAndCarriesItsId() throws IOException {
    assertTrue(channel(address()).send(LETTER).taken());
    Request request = seen.get();
    JsonNode body = new ObjectMapper().readTree(request.body());
    assertEquals("13800001234", body.path("to").asText());
    assertEquals("Please: 链接", body.path("text").asText());
    assertEquals("m-1", request.key());
    assertEquals(Long.toString(CLOCK.instant().getEpochSecond()), request.time());
    assertEquals(
        new RequestSignature(SECRET).of(CLOCK.instant(), request.body()), request.signature());
  }

  /** Computed with another tool: printf '%s' 'TIME.BODY' | openssl dgst -sha256 -hmac SECRET. */
  @Test
  void theSignatureIsTheOneThatIsDocumented() {
    assertEquals(
        "v1=48f5ebc7de61f06908ec75d63771258447d461de42f1b25a19199ece42c6875d",
        new RequestSignature(SECRET).of(CLOCK.instant(), "{}".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED", "401, UNAUTHORISED", "403, UNAUTHORISED", "404, REJECTED", "422, REJECTED",
    "429, BUSY", "500, OTHER_SIDE", "502, OTHER_SIDE", "503, BUSY", "302, UNKNOWN_ANSWER"
  })
  void whatTheGatewayAnswersIsClassified(int answered, Failure failure) throws IOException {
    status = answered;
    assertEquals(failure, channel(address()).send(LETTER).failure());
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "999999, 86400"})
  void theGatewaySaysHowLongToWait(String said, long seconds) throws IOException {
    status = 503;
    retryAfter = said;
    assertEquals(Duration.ofSeconds(seconds), channel(address()).send(LETTER).notBefore());
  }

  @ParameterizedTest
  @CsvSource({"soon", "-1", "Wed 21 Oct 2026"})
  void whatIsNotUnderstoodIsNotWaitedFor(String said) throws IOException {
    status = 503;
    retryAfter = said;
    assertNull(channel(address()).send(LETTER).notBefore());
  }

  @Test
  void aGatewayThatIsAwayIsUnreachable() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Outcome outcome = channel(URI.create("http://127.0.0.1:" + free + "/send")).send(LETTER);
    assertEquals(Failure.UNREACHABLE, outcome.failure());
  }

  @Test
  void aGatewayThatSaysNothingIsATimeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/send");
      assertEquals(Failure.TIMEOUT, channel(address).send(LETTER).failure());
    }
  }

  @Test
  void anInternalAddressThatNobodyNamedIsNotSpokenTo() throws IOException {
    Config config =
        new Config(
            Optional.of(address()), Optional.of(SECRET), Optional.empty(), Duration.ofSeconds(1));
    Outcome outcome = new SmsChannel(config, new ObjectMapper(), CLOCK).send(LETTER);
    assertEquals(Failure.ADDRESS_REFUSED, outcome.failure());
    assertNull(seen.get());
  }

  @Test
  void withoutAGatewayOrASecretNothingIsSent() throws IOException {
    Config config =
        new Config(
            Optional.of(address()), Optional.empty(), Optional.empty(), Duration.ofSeconds(1));
    assertEquals(
        Failure.NOT_CONFIGURED,
        new SmsChannel(config, new ObjectMapper(), CLOCK).send(LETTER).failure());
  }

  private URI address() throws IOException {
    return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send");
  }

  private static SmsChannel channel(URI address) {
    Config config =
        new Config(
            Optional.of(address),
            Optional.of(SECRET),
            Optional.of(Set.of("127.0.0.1")),
            Duration.ofMillis(500));
    return new SmsChannel(config, new ObjectMapper(), CLOCK);
  }
}
