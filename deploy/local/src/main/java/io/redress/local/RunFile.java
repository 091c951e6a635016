package io.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code run.json} in the data folder: who runs there now. Present from start to orderly stop;
 * readable by its user alone, because it holds the password of the database.
 */
final class RunFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  private RunFile(Path file) {
    this.file = file;
  }

  static RunFile in(Path home) {
    return new RunFile(home.resolve("run.json"));
  }

  /** A process as it can be told from a later one with the same number. */
  private static ObjectNode describe(ProcessHandle process) {
    return JSON.createObjectNode()
        .put("pid", process.pid())
        .put("startedAt", process.info().startInstant().map(Instant::toString).orElse(""));
  }

  private static Optional<ProcessHandle> alive(JsonNode described) {
    return ProcessHandle.of(described.path("pid").asLong(-1))
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process
                    .info()
                    .startInstant()
                    .map(Instant::toString)
                    .orElse("")
                    .equals(described.path("startedAt").asText()));
  }

  synchronized void write(SuiteAddress address, long databasePid, List<ServiceProcess> services) {
    var run = JSON.createObjectNode();
    run.set("launcher", describe(ProcessHandle.current()));
    run.put("issuer", SuiteKeys.ISSUER);
    var database = run.putObject("database");
    ProcessHandle.of(databasePid).ifPresent(process -> database.setAll(describe(process)));
    database
        .put("url", address.jdbcUrl())
        .put("user", address.jdbcUser())
        .put("password", address.jdbcPassword());
    run.putObject("broker").put("bootstrapServers", address.bootstrapServers());
    var list = run.putObject("services");
    for (var service : services) {
      var entry = describe(service.process().toHandle());
      entry.put("url", address.of(service.service()).toString());
      list.set(service.service().folder(), entry);
    }
    try {
      var fresh =
          Files.createTempFile(
              file.getParent(),
              "run",
              ".json.new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, run.toPrettyString() + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The launcher that runs on this folder now. */
  Optional<ProcessHandle> launcher() {
    return read().flatMap(run -> alive(run.path("launcher")));
  }

  /** What a launcher that is gone has left running. */
  List<ProcessHandle> leftOver() {
    var left = new ArrayList<ProcessHandle>();
    read()
        .ifPresent(
            run -> {
              run.path("services").forEach(service -> alive(service).ifPresent(left::add));
              alive(run.path("database")).ifPresent(left::add);
            });
    return left;
  }

  synchronized void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  private Optional<JsonNode> read() {
    try {
      return Files.exists(file) ? Optional.of(JSON.readTree(file.toFile())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
