package io.redress.analytics.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.Startup;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions of packs, read and checked at the start: with a wrong one there is none. */
@Startup
@ApplicationScoped
class Packs {
  private static final String SUFFIX = ".json";

  @Inject PackConfig config;
  @Inject ObjectMapper json;

  private SortedMap<String, PackDefinition> packs = Collections.emptySortedMap();

  @PostConstruct
  void load() {
    var found = new TreeMap<String, PackDefinition>();
    config.builtIn().forEach(name -> found.put(name, parse(name, builtIn(name))));
    config.directory().map(Path::of).ifPresent(folder -> found.putAll(further(folder)));
    packs = Collections.unmodifiableSortedMap(found);
  }

  Collection<PackDefinition> all() {
    return packs.values();
  }

  /**
   * The one of this name.
   *
   * @throws ProblemException pack-unknown
   */
  PackDefinition named(String name) {
    var pack = packs.get(name);
    if (pack == null) {
      throw ProblemException.of(AnalyticsProblem.PACK_UNKNOWN, "The name is that of no pack.");
    }
    return pack;
  }

  private SortedMap<String, PackDefinition> further(Path folder) {
    try (var files = Files.list(folder)) {
      var found = new TreeMap<String, PackDefinition>();
      for (var file : files.filter(it -> it.toString().endsWith(SUFFIX)).sorted().toList()) {
        var name = file.getFileName().toString();
        name = name.substring(0, name.length() - SUFFIX.length());
        found.put(name, parse(name, Files.readString(file)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("redress.packs.directory cannot be read", e);
    }
  }

  private static String builtIn(String name) {
    try (var file = Packs.class.getResourceAsStream("/packs/" + name + SUFFIX)) {
      if (file == null) {
        throw new IllegalStateException("redress.packs.built-in: there is no pack " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackDefinition parse(String name, String text) {
    try {
      PackDefinition pack = reader().readValue(text);
      PackChecks.require(name, pack);
      return pack;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("pack " + name + ": " + e.getOriginalMessage(), e);
    }
  }

  private ObjectReader reader() {
    return json.readerFor(PackDefinition.class)
        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }
}
