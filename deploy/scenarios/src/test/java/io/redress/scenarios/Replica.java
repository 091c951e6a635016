package io.redress.scenarios;

import io.redress.embedded.EmbeddedBroker;
import io.redress.embedded.EmbeddedDatabase;
import io.redress.embedded.Lifeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One packaged process of workflow-service among several on the same database and broker. */
final class Replica implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final URI home;

  private Replica(Process process, Path log, URI home) {
    this.process = process;
    this.log = log;
    this.home = home;
  }

  /** Returns when it is ready. */
  static Replica start(
      String name, ReplicaKey key, EmbeddedDatabase database, EmbeddedBroker broker)
      throws IOException {
    Path root = Path.of(System.getProperty("redress.root")).toRealPath();
    int port = freePort();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            root.resolve("workflow-service/target/quarkus-app/quarkus-run.jar").toString());
    var environment = builder.environment();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl("workflow"));
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user("workflow"));
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.getPassword());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.getBootstrapServers());
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", key.publicKey().toUri().toString());
    environment.put("MP_JWT_VERIFY_ISSUER", ReplicaKey.ISSUER);
    var secret = Base64.getEncoder().encodeToString(new byte[32]);
    environment.put("REDRESS_PSEUDONYM_KEY", secret);
    environment.put("REDRESS_SEALING_KEYS", "replicas-1:" + secret);
    environment.put("REDRESS_LOG", "plain");
    Path log = key.folder().resolve(name + ".log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Lifeline.guard(process);
    Replica replica = new Replica(process, log, URI.create("http://127.0.0.1:" + port));
    replica.awaitReady(replica.address("/q/health/ready"));
    return replica;
  }

  private void awaitReady(URI address) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ask = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .failFast("it ended; see " + log, () -> !process.isAlive())
        .until(() -> client.send(ask, BodyHandlers.discarding()).statusCode() == 200);
  }

  /** An address of its own, beside those of the others. */
  URI address(String path) {
    return home.resolve(path);
  }

  /** Without a chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it started cases. */
  boolean worked() {
    return text().contains("Started case");
  }

  private String text() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
