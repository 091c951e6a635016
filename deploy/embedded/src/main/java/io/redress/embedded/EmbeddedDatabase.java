package io.redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A real MySQL-protocol server (MariaDB) as a child process, for tests and local runs: bound to the
 * loopback address, one schema and one user per service, data kept in the folder given.
 *
 * <p>Runs as root and as an ordinary user. Survives a kill of the process without losing a commit;
 * commits are flushed to the disk once a second, so that a crash of the whole machine may lose the
 * last one: no server for production.
 */
public final class EmbeddedDatabase implements RunningDatabase, AutoCloseable {
  /** The schemas, each the property of the service of that name. */
  public static final List<String> SCHEMAS = List.of("intake", "workflow", "callback", "analytics");

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final Path data;
  private final boolean throwAway;
  private final int port;
  private final String password = UUID.randomUUID().toString();
  private Process process;

  private EmbeddedDatabase(Path data, boolean throwAway, int port) {
    this.data = data.toAbsolutePath();
    this.throwAway = throwAway;
    this.port = port;
  }

  /** Starts a server whose data are deleted by {@link #close}, on a free port. */
  public static EmbeddedDatabase throwAway() {
    return started(new EmbeddedDatabase(Folders.throwAway("database"), true, Ports.free()));
  }

  /** Starts a server on a folder that is kept and a port of the loopback address. */
  public static EmbeddedDatabase in(Path data, int port) {
    return started(new EmbeddedDatabase(data, false, port));
  }

  private static EmbeddedDatabase started(EmbeddedDatabase database) {
    database.start();
    return database;
  }

  @Override
  public synchronized void start() {
    if (process != null && process.isAlive()) {
      return;
    }
    try {
      Ports.requireFree(port);
      var binaries = DatabaseBinaries.unpacked();
      Files.createDirectories(data);
      if (!Files.isDirectory(data.resolve("mysql"))) {
        binaries.install(data);
      }
      var init = writeInit();
      try {
        process = launch(binaries, init);
        Lifeline.guard(process);
        awaitAnswer();
      } finally {
        Files.delete(init);
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(
          "the embedded database did not start on port %d in %s".formatted(port, data), e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database started", e);
    }
  }

  private Process launch(DatabaseBinaries binaries, Path init) throws IOException {
    return binaries
        .server(
            data,
            List.of(
                "--tmpdir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + init,
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--max-connections=300",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=48M",
                "--innodb-flush-log-at-trx-commit=2",
                "--key-buffer-size=8M",
                "--aria-pagecache-buffer-size=8M",
                // TCP is all that is used, and a socket's path must be short.
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "redress-" + port)))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /** Idempotent: read at every start, also over data that are there. */
  private Path writeInit() throws IOException {
    var sql = new StringBuilder("DELETE FROM mysql.global_priv WHERE User = '';\n");
    for (var schema : SCHEMAS) {
      sql.append("CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;\n".formatted(schema));
      sql.append(user(schema, "ALL PRIVILEGES ON " + schema + ".*"));
    }
    sql.append(user(getAdmin(), "ALL PRIVILEGES ON *.*")).append("FLUSH PRIVILEGES;\n");
    var init =
        Files.createTempFile(
            "redress-init-",
            ".sql",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(init, sql);
  }

  private String user(String name, String rights) {
    return """
        CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
        ALTER USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
        GRANT %3$s TO '%1$s'@'%%';
        """
        .formatted(name, password, rights);
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    var limit = System.nanoTime() + START_LIMIT.toNanos();
    var probe = jdbcUrl(null) + "&connectTimeout=1000&socketTimeout=5000";
    SQLException last = null;
    while (System.nanoTime() < limit) {
      try (var connection = DriverManager.getConnection(probe, getAdmin(), password)) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        last = e;
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException("it ended with code " + process.exitValue() + ", see " + log());
      }
    }
    throw new IOException("no answer on port " + port + ", see " + log(), last);
  }

  @Override
  public synchronized void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    process = null;
  }

  /** Stops the server and, when its folder is a throw-away one, deletes it. */
  @Override
  public void close() {
    stop();
    if (throwAway) {
      Folders.delete(data);
    }
  }

  @Override
  public String jdbcUrl(String schema) {
    return "jdbc:mysql://127.0.0.1:%d/%s?connectionTimeZone=UTC&nullDatabaseMeansCurrent=true"
            .formatted(port, schema == null ? "" : schema)
        + "&characterEncoding=UTF-8&sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  @Override
  public String user(String schema) {
    if (!SCHEMAS.contains(schema)) {
      throw new IllegalArgumentException("no schema " + schema + ", there are " + SCHEMAS);
    }
    return schema;
  }

  @Override
  public String getAdmin() {
    return "admin";
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public int getPort() {
    return port;
  }

  @Override
  public synchronized long getPid() {
    return process == null ? 0 : process.pid();
  }

  /** Where the server writes its messages. */
  public Path log() {
    return data.resolve("server.log");
  }
}
