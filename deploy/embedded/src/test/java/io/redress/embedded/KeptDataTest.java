package io.redress.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {
  @TempDir Path folder;

  @Test
  void aSecondServerOnTheSameFolderFindsTheDataAndTakesANewPassword() throws Exception {
    var data = folder.resolve("a folder with spaces").resolve("db");
    var port = Ports.free();
    String firstPassword;
    try (var first = EmbeddedDatabase.in(data, port);
        var connection =
            DriverManager.getConnection(
                first.jdbcUrl("workflow"), "workflow", first.getPassword());
        var statement = connection.createStatement()) {
      firstPassword = first.getPassword();
      statement.execute("create table kept (n int)");
      statement.execute("insert into kept values (1)");
    }

    try (var second = EmbeddedDatabase.in(data, port)) {
      assertFalse(firstPassword.equals(second.getPassword()));
      try (var connection =
              DriverManager.getConnection(
                  second.jdbcUrl(null), second.getAdmin(), second.getPassword());
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select count(*) from workflow.kept")) {
        assertTrue(rows.next());
        assertEquals(1, rows.getInt(1));
      }
    }
    assertTrue(Files.isDirectory(data));
  }

  @Test
  void aDatabaseOnAPortInUseIsRefusedAndLeavesNoProcess() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var refused =
          assertThrows(
              UncheckedIOException.class,
              () -> EmbeddedDatabase.in(folder.resolve("db"), taken.getLocalPort()).close());

      assertTrue(refused.getCause().getMessage().contains("in use"), refused.toString());
    }
    assertTrue(
        ProcessHandle.current()
            .children()
            .noneMatch(child -> child.info().command().orElse("").contains("mariadbd")));
  }

  @Test
  void aBrokerOnAPortInUseIsRefused() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThrows(
          UncheckedIOException.class,
          () -> EmbeddedBroker.in(folder.resolve("kafka"), taken.getLocalPort()).close());
    }
  }

  @Test
  void aSecondBrokerOnTheSameFolderFindsTheTopicsOnANewPort() throws Exception {
    var data = folder.resolve("kafka");
    EmbeddedBroker.in(data, Ports.free()).close();

    try (var second = EmbeddedBroker.in(data, Ports.free());
        var admin =
            Admin.create(
                Map.<String, Object>of("bootstrap.servers", second.getBootstrapServers()))) {
      var topics =
          admin
              .describeTopics(List.copyOf(EmbeddedBroker.TOPICS))
              .allTopicNames()
              .get(30, TimeUnit.SECONDS);

      assertEquals(Set.copyOf(EmbeddedBroker.TOPICS), topics.keySet());
      topics.values().forEach(t -> assertEquals(EmbeddedBroker.PARTITIONS, t.partitions().size()));
    }
  }
}
