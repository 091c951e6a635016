package io.redress.callback.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking who a customer is, against a real server. */
class IntakeRecipientsTest {

  private record Config(Optional<URI> address, Optional<Path> tokenFile, Duration timeout)
      implements IntakeConfig {}

  @TempDir Path folder;

  private HttpServer intake;
  private int status = 200;
  private String body = "{\"customer\": {\"number\": \"13800001111\"}}";
  private String seen;
  private Path token;

  @BeforeEach
  void start() throws IOException {
    token = Files.writeString(folder.resolve("token"), "first\n");
    intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    intake.createContext(
        "/api/v1/complaints/c-1",
        exchange -> {
          seen = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] answer = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    intake.start();
  }

  @AfterEach
  void stop() {
    intake.stop(0);
  }

  @Test
  void theNumberToReachThemOnComesBeforeTheirOwn() {
    assertEquals("13800001111", recipients().numberOf("c-1").address());
    body = "{\"customer\": {\"number\": \"13800001111\", \"contactNumber\": \"13900002222\"}}";
    assertEquals("13900002222", recipients().numberOf("c-1").address());
  }

  @Test
  void theTokenIsReadAnewEachTime() throws IOException {
    IntakeRecipients recipients = recipients();
    recipients.numberOf("c-1");
    assertEquals("Bearer first", seen);
    Files.writeString(token, "second");
    recipients.numberOf("c-1");
    assertEquals("Bearer second", seen);
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORISED",
    "403, UNAUTHORISED",
    "404, NO_ADDRESS",
    "429, BUSY",
    "503, BUSY",
    "500, OTHER_SIDE",
    "302, UNKNOWN_ANSWER"
  })
  void whatIntakeAnswersIsClassified(int answered, Failure failure) {
    status = answered;
    Recipients.Found found = recipients().numberOf("c-1");
    assertEquals(failure, found.failure());
    assertNull(found.address());
  }

  @Test
  void anErasedCustomerHasNoAddress() {
    body = "{\"customer\": {\"tier\": \"VIP\"}}";
    assertEquals(Failure.NO_ADDRESS, recipients().numberOf("c-1").failure());
  }

  @Test
  void withoutIntakeOrATokenNobodyIsKnown() throws IOException {
    assertEquals(
        Failure.NOT_CONFIGURED,
        new IntakeRecipients(
                new Config(Optional.empty(), Optional.of(token), Duration.ofSeconds(1)),
                new ObjectMapper())
            .numberOf("c-1")
            .failure());
    Files.delete(token);
    assertEquals(Failure.UNAUTHORISED, recipients().numberOf("c-1").failure());
  }

  @Test
  void anIntakeThatIsAwayOrSilentIsToldApart() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertEquals(Failure.TIMEOUT, at(silent.getLocalPort()).numberOf("c-1").failure());
    }
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertEquals(Failure.UNREACHABLE, at(free).numberOf("c-1").failure());
  }

  private IntakeRecipients recipients() {
    return at(intake.getAddress().getPort());
  }

  private IntakeRecipients at(int port) {
    return new IntakeRecipients(
        new Config(
            Optional.of(URI.create("http://127.0.0.1:" + port)),
            Optional.of(token),
            Duration.ofMillis(500)),
        new ObjectMapper());
  }
}
