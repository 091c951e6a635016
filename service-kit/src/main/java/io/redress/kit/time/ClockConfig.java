package io.redress.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How a suite's time may be moved. The defaults make it plain system time. */
@ConfigMapping(prefix = "redress.clock")
public interface ClockConfig {
  /**
   * Whether time may be moved at all. Off unless a suite is started for it: moving time in
   * production would fire every timer of every customer.
   */
  @WithDefault("false")
  boolean adjustable();

  /**
   * File with one ISO-8601 duration (for example {@code PT48H}) by which the whole suite is ahead
   * of system time. Read only when adjustable, looked at every 200 ms; a missing file means zero.
   */
  Optional<Path> offsetFile();
}
