package io.redress.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServersTest {
  private final RunningDatabase database = EmbeddedServers.database();
  private final RunningBroker broker = EmbeddedServers.broker();

  @ParameterizedTest
  @ValueSource(strings = {"intake", "workflow", "callback", "analytics"})
  void eachServiceWritesAndReadsItsOwnSchema(String schema) throws SQLException {
    try (var connection = connect(schema, schema);
        var statement = connection.createStatement()) {
      statement.execute("create or replace table trip (word varchar(20) character set utf8mb4)");
      statement.execute("insert into trip values ('投诉 👍')");
      assertEquals("投诉 👍", only(connection, "select word from trip"));
      assertEquals("READ-COMMITTED", only(connection, "select @@transaction_isolation"));
    }
  }

  @Test
  void noServiceReachesTheSchemaOfAnother() {
    var refused = assertThrows(SQLException.class, () -> connect("workflow", "intake").close());

    assertTrue(refused.getMessage().contains("Access denied"), refused.getMessage());
  }

  @Test
  void nobodyEntersWithoutThePassword() {
    assertThrows(
        SQLException.class,
        () -> DriverManager.getConnection(database.jdbcUrl("intake"), "intake", "").close());
  }

  @Test
  void theSameServersAreFoundFromAnotherClassLoader() throws Exception {
    var here = EmbeddedServers.class.getProtectionDomain().getCodeSource().getLocation();
    var classpath = new ArrayList<>(List.of(here));
    for (var entry : System.getProperty("java.class.path").split(":")) {
      classpath.add(Path.of(entry).toUri().toURL());
    }
    try (var other =
        new URLClassLoader(
            classpath.toArray(java.net.URL[]::new), ClassLoader.getPlatformClassLoader())) {
      var settings =
          other
              .loadClass(EmbeddedServers.class.getName())
              .getMethod("settings", String.class)
              .invoke(null, "callback");

      assertEquals(EmbeddedServers.settings("callback"), settings);
    }
  }

  @Test
  void dataOutliveAStopAndStartOfBothOnTheSamePorts() throws Exception {
    try (var connection = connect("intake", "intake");
        var statement = connection.createStatement()) {
      statement.execute("create or replace table kept (n int)");
      statement.execute("insert into kept values (42)");
    }
    produce("complaint-1", "before the stop");

    database.stop();
    broker.stop();
    assertThrows(SQLException.class, () -> connect("intake", "intake").close());
    database.start();
    broker.start();

    produce("complaint-1", "after the start");
    try (var connection = connect("intake", "intake")) {
      assertEquals("42", only(connection, "select n from kept"));
    }
    assertEquals(List.of("before the stop", "after the start"), consume("complaint-1", 2));
  }

  @Test
  void aKilledDatabaseKeepsWhatWasCommitted() throws Exception {
    try (var connection = connect("analytics", "analytics");
        var statement = connection.createStatement()) {
      statement.execute("create or replace table killed (n int)");
      statement.execute("insert into killed values (7)");
    }
    var process = ProcessHandle.of(database.getPid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);

    database.start();

    try (var connection = connect("analytics", "analytics")) {
      assertEquals("7", only(connection, "select n from killed"));
    }
  }

  private Connection connect(String schema, String user) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(schema), database.user(user), database.getPassword());
  }

  private static String only(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private void produce(String key, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.getBootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("redress.intake", key, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private List<String> consume(String key, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker.getBootstrapServers(),
            "group.id",
            "round-trip",
            "auto.offset.reset",
            "earliest");
    var values = new ArrayList<String>();
    var limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("redress.intake"));
      while (values.size() < count && System.nanoTime() < limit) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                found -> {
                  if (key.equals(found.key())) {
                    values.add(found.value());
                  }
                });
      }
    }
    return values;
  }
}
