package io.redress.local;

import java.util.List;
import java.util.Map;

/**
 * Which services run, and how.
 *
 * @param services in the order they are started
 * @param jvm options of each service's JVM
 * @param settings environment variables that come before the suite's own
 */
public record Part(List<Service> services, List<String> jvm, Map<String, String> settings) {
  private static final List<String> SMALL =
      List.of(
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8");

  /** All four, small enough for a newcomer's machine. */
  public static Part whole() {
    return new Part(List.of(Service.values()), SMALL, Map.of());
  }
}
