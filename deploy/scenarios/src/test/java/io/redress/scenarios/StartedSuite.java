package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.embedded.Folders;
import io.redress.embedded.Ports;
import io.redress.local.SuiteAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The suite as {@code deploy/up --no-sample} starts it, in a folder that looks like the repository
 * to the commands in {@code deploy}: they find the suite, and its data, where a newcomer has them.
 */
final class StartedSuite implements AutoCloseable {
  /** In which days are cut and customers are called. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final List<Integer> USUAL_PORTS = List.of(8081, 8082, 8083, 8084, 3307, 9092);

  /** Hours are judged once a minute otherwise. */
  private static final Map<String, String> IMPATIENT = Map.of("REDRESS_WARNINGS_EVERY", "1s");

  private final Path folder;
  private final LocalSuite process;
  private final SuiteAddress address;

  private StartedSuite(Path folder, LocalSuite process, SuiteAddress address) {
    this.folder = folder;
    this.process = process;
    this.address = address;
  }

  /** Starts it, on ports that are free. */
  static StartedSuite start() {
    var folder = Folders.throwAway("newcomer");
    var data = folder.resolve(".redress");
    var offset = freeOffset();
    try {
      likeTheRepository(folder);
      var process =
          LocalSuite.start(
              IMPATIENT,
              line -> {},
              "--no-sample",
              "--data",
              data.toString(),
              "--port-offset",
              String.valueOf(offset));
      process.awaitUp();
      Files.writeString(folder.resolve(".curlrc"), curlFinds(offset));
      return new StartedSuite(folder, process, addressIn(data));
    } catch (IOException e) {
      throw new UncheckedIOException("the suite cannot be started in " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the suite started", e);
    }
  }

  private static void likeTheRepository(Path folder) throws IOException {
    var root = Path.of(System.getProperty("redress.root")).toRealPath();
    try (Stream<Path> all = Files.list(root)) {
      for (var each : all.toList()) {
        var name = each.getFileName().toString();
        if (!name.startsWith(".") && !name.equals("target")) {
          Files.createSymbolicLink(folder.resolve(name), each);
        }
      }
    }
  }

  private static int freeOffset() {
    for (int offset = 7_000; offset < 22_000; offset += 100) {
      if (isFree(offset)) {
        return offset;
      }
    }
    throw new AssertionError("no ports are free from 10307 on");
  }

  private static boolean isFree(int offset) {
    try {
      for (int port : USUAL_PORTS) {
        Ports.requireFree(port + offset);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What pages say of the usual ports leads to the ports of this suite; and each answer is told on
   * standard error as {@link Shell} reads it.
   */
  private static String curlFinds(int offset) {
    var text = new StringBuilder("noproxy = \"*\"\n");
    for (int port : USUAL_PORTS) {
      for (String host : List.of("127.0.0.1", "localhost")) {
        text.append("connect-to = \"%s:%d:127.0.0.1:%d\"\n".formatted(host, port, port + offset));
      }
    }
    return text.append("write-out = \"").append(Shell.TELL_ANSWER).append("\"\n").toString();
  }

  private static SuiteAddress addressIn(Path data) throws IOException {
    JsonNode run = new ObjectMapper().readTree(data.resolve("run.json").toFile());
    return new SuiteAddress(
        service(run, "intake-service"),
        service(run, "workflow-service"),
        service(run, "callback-service"),
        service(run, "analytics-service"),
        run.path("database").path("url").asText(),
        run.path("database").path("user").asText(),
        run.path("database").path("password").asText(),
        run.path("broker").path("bootstrapServers").asText(),
        data);
  }

  private static URI service(JsonNode run, String name) {
    return URI.create(run.path("services").path(name).path("url").asText());
  }

  /** All that the suite has printed. */
  String printed() {
    return process.text();
  }

  /** A shell in this suite's folder. */
  Shell shell() {
    return new Shell(folder);
  }

  /**
   * Somebody with a token.
   *
   * @param department may be {@code null}
   */
  Colleague colleague(String user, String department, String... roles) {
    return new Colleague(address.token(user, department, roles));
  }

  /** Somebody of a branch, with a token. */
  Colleague ofBranch(String branch, String user, String... roles) {
    return new Colleague(address.tokenOfBranch(branch, user, roles));
  }

  /** A customer who has number and code of a ticket alone. */
  Customer customer(JsonNode registered) {
    return new Customer(
        intake("/tracking/" + registered.path("ticketNumber").asText()),
        registered.path("trackingCode").asText());
  }

  URI intake(String path) {
    return at(address.intake(), path);
  }

  URI workflow(String path) {
    return at(address.workflow(), path);
  }

  URI callback(String path) {
    return at(address.callback(), path);
  }

  URI analytics(String path) {
    return at(address.analytics(), path);
  }

  private static URI at(URI base, String path) {
    return base.resolve("/api/v1" + path);
  }

  /** The suite's time. */
  Instant now() {
    return Instant.now().plus(address.clockOffset());
  }

  /** The suite's day, in its zone. */
  LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** Moves the time of all services forward; they follow within a second. */
  void goOn(Duration by) {
    address.advanceClock(by);
  }

  /**
   * Moves to the next time that the clock shows this, so that what follows is on one day and in
   * hours at which customers may be called, at whatever hour it runs.
   */
  void goOnUntil(LocalTime time) {
    var next = today().atTime(time).atZone(ZONE);
    if (next.toInstant().isBefore(now())) {
      next = next.plusDays(1);
    }
    goOn(Duration.between(now(), next.toInstant()));
  }

  @Override
  public void close() {
    process.close();
    Folders.delete(folder);
  }
}
