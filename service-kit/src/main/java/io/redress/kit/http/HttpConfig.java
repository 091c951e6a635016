package io.redress.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Bounds of request bodies. */
@ConfigMapping(prefix = "redress.http")
public interface HttpConfig {
  /**
   * Largest JSON body in bytes, also without a Content-Length. Other media types (imports,
   * diagrams) are bounded by {@code quarkus.http.limits.max-body-size} and by their resource.
   */
  @WithDefault("65536")
  int maxJson();

  /**
   * Media types of JSON that a resource reads as a stream, bounding and checking it itself, such as
   * application/geo+json.
   */
  Optional<Set<String>> streamedJson();

  /** Whether a body of this type, parameters and all, is looked through before it is read. */
  default boolean guards(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return (type.endsWith("/json") || type.endsWith("+json"))
        && !streamedJson().orElse(Set.of()).contains(type);
  }
}
