package io.redress.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker (one node, its own controller) inside this JVM, bound to the loopback
 * address, with the topics of the four services. Events are kept for ever. It ends with the JVM;
 * what was acknowledged before a kill is there after the next start.
 */
public final class EmbeddedBroker implements RunningBroker, AutoCloseable {
  /** The topics, one per producing service. */
  public static final List<String> TOPICS =
      List.of("redress.intake", "redress.workflow", "redress.callback", "redress.analytics");

  /** Partitions of each topic; the key, and so the order, is the complaint. */
  public static final int PARTITIONS = 6;

  private final Path data;
  private final boolean throwAway;
  private final int port;
  private final int controllerPort;
  private KafkaRaftServer server;

  private EmbeddedBroker(Path data, boolean throwAway, int port, int controllerPort) {
    this.data = data.toAbsolutePath();
    this.throwAway = throwAway;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  /** Starts a broker whose data are deleted by {@link #close}, on free ports. */
  public static EmbeddedBroker throwAway() {
    return started(
        new EmbeddedBroker(Folders.throwAway("broker"), true, Ports.free(), Ports.free()));
  }

  /** Starts a broker on a folder that is kept and a port; the controller takes any free port. */
  public static EmbeddedBroker in(Path data, int port) {
    return started(new EmbeddedBroker(data, false, port, Ports.free()));
  }

  private static EmbeddedBroker started(EmbeddedBroker broker) {
    broker.start();
    return broker;
  }

  @Override
  public synchronized void start() {
    if (server != null) {
      return;
    }
    try {
      // A broker that fails half-way up cannot be shut down again: find this out before.
      Ports.requireFree(port);
      format();
      server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
      server.startup();
      createTopics();
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(
          "the embedded broker did not start on port %d in %s".formatted(port, data), e);
    }
  }

  private void format() throws IOException {
    Files.createDirectories(data);
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    try (var silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(data.toString())
          .setMetadataLogDirectory(Optional.of(data.toString()))
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format " + data, e);
    }
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners",
        "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", data.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("num.partitions", String.valueOf(PARTITIONS));
    settings.put("log.retention.ms", "-1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("group.min.session.timeout.ms", "1000");
    for (var internal : List.of("offsets.topic", "transaction.state.log")) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    // Small: one machine, one broker, some dozens of connections.
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.index.size.max.bytes", "1048576");
    return settings;
  }

  private void createTopics() throws IOException {
    var client =
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, getBootstrapServers());
    try (var admin = Admin.create(client)) {
      var wanted = TOPICS.stream().map(name -> new NewTopic(name, PARTITIONS, (short) 1)).toList();
      for (var creation : admin.createTopics(wanted).values().values()) {
        creation.get(30, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException("the topics cannot be created", e.getCause());
      }
    } catch (TimeoutException e) {
      throw new IOException("no answer from the broker on port " + port, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the topics were created", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }

  /** Stops the broker and, when its folder is a throw-away one, deletes it. */
  @Override
  public void close() {
    stop();
    if (throwAway) {
      Folders.delete(data);
    }
  }

  @Override
  public String getBootstrapServers() {
    return "127.0.0.1:" + port;
  }
}
