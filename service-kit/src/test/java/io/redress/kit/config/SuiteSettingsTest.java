package io.redress.kit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuiteSettingsTest {
  private static final String JSON = "quarkus.log.console.json.enabled";
  private static final String NO_TRACES = "quarkus.otel.sdk.disabled";

  @Test
  void productionLogsJsonUnlessAskedForPlainLines() {
    assertEquals("true", value("prod", Map.of(), JSON));
    assertEquals("false", value("prod", Map.of("redress.log", "plain"), JSON));
    assertEquals("false", value("test", Map.of(), JSON));
  }

  @Test
  void tracesAreMadeOnlyForAnEndpoint() {
    assertEquals("true", value("prod", Map.of(), NO_TRACES));
    Map<String, String> endpoint = Map.of("redress.otlp.endpoint", "http://collector:4317");
    assertEquals("false", value("prod", endpoint, NO_TRACES));
    assertEquals(
        "http://collector:4317", value("prod", endpoint, "quarkus.otel.exporter.otlp.endpoint"));
  }

  private static String value(String profile, Map<String, String> given, String name) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withProfile(profile)
            .withSources(new PropertiesConfigSource(given, "given", 300))
            .withSources(new SuiteSettings())
            .build();
    return config.getConfigValue(name).getValue();
  }
}
