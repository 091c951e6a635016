package io.redress.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of request bodies. */
@ConfigMapping(prefix = "redress.http")
public interface HttpConfig {
  /**
   * Largest JSON body in bytes, also without a Content-Length. Other media types (imports,
   * diagrams) are bounded by {@code quarkus.http.limits.max-body-size} and by their resource.
   */
  @WithDefault("65536")
  int maxJson();
}
