package io.redress.kit.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that follow from two switches of the environment: {@code REDRESS_OTLP_ENDPOINT} (traces
 * are sent there; without it none are made) and {@code REDRESS_LOG=plain} (lines for people instead
 * of JSON in production).
 */
public class SuiteSettings implements ConfigSourceFactory {
  private static final int BELOW_APPLICATION = 200;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> settings = new HashMap<>();
    String endpoint = value(context, "redress.otlp.endpoint");
    settings.put("quarkus.otel.sdk.disabled", Boolean.toString(endpoint == null));
    if (endpoint != null) {
      settings.put("quarkus.otel.exporter.otlp.endpoint", endpoint);
    }
    boolean production = context.getProfiles().contains("prod");
    boolean plain = "plain".equals(value(context, "redress.log"));
    settings.put("quarkus.log.console.json.enabled", Boolean.toString(production && !plain));
    return List.of(new PropertiesConfigSource(settings, "redress-suite", BELOW_APPLICATION));
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null || value.getValue().isBlank()
        ? null
        : value.getValue();
  }
}
