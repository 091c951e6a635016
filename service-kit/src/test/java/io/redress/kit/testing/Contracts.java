package io.redress.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contracts of one producer: a folder with {@code <type>.schema.json} (JSON Schema 2020-12) and
 * {@code <type>.example.json} per event type. Producers check what they publish against it,
 * consumers read its examples.
 */
public final class Contracts {
  private static final String SCHEMA = ".schema.json";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Path folder;

  private Contracts(Path folder) {
    this.folder = folder;
  }

  /** The contracts in a folder, for example {@code ../intake-service/contracts}. */
  public static Contracts in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("No folder of contracts: " + folder.toAbsolutePath());
    }
    return new Contracts(folder);
  }

  /** The contracts of a service of this reactor, seen from a module beside it. */
  public static Contracts of(String service) {
    return in(Path.of("..", service, "contracts"));
  }

  /** All types that have a schema, sorted. */
  public List<String> types() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SCHEMA))
          .map(name -> name.substring(0, name.length() - SCHEMA.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The example of a type, as JSON text. */
  public String example(String type) {
    return read(type + ".example.json");
  }

  /** The schema of a type. */
  JsonNode schema(String type) {
    try {
      return new ObjectMapper().readTree(read(type + SCHEMA));
    } catch (IOException malformed) {
      throw new UncheckedIOException("No JSON: the schema of " + type, malformed);
    }
  }

  /** What the data breaks of its type's schema; empty when it fits. */
  public List<String> violations(String type, String json) {
    Schema schema = REGISTRY.getSchema(read(type + SCHEMA), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  /** Fails with every violation when the data does not fit its type's schema. */
  public void check(String type, String json) {
    List<String> violations = violations(type, json);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "Not a valid "
              + type
              + violations.stream().collect(Collectors.joining("\n  ", ":\n  ", "")));
    }
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("No contract " + name, unreadable);
    }
  }
}
