package io.redress.kit.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HttpConfigTest {
  private record Config(int maxJson, Optional<Set<String>> streamedJson) implements HttpConfig {}

  @Test
  void everyJsonIsLookedThroughButWhatAResourceStreams() {
    HttpConfig config = new Config(10, Optional.of(Set.of("application/geo+json")));
    assertTrue(config.guards("application/json"));
    assertTrue(config.guards("Application/JSON; charset=utf-8"));
    assertTrue(config.guards("application/problem+json"));
    assertFalse(config.guards("application/geo+json"));
    assertFalse(config.guards(" Application/Geo+JSON ;q=1"));
    assertFalse(config.guards("text/csv"));
    assertTrue(new Config(10, Optional.empty()).guards("application/geo+json"));
  }
}
