package io.redress.bench.measure;

import java.time.Duration;

/**
 * What a service's process has taken of the processors: unlike a time it hardly depends on what
 * else the machine does.
 */
public final class Cpu {
  private static final double NANOS_PER_MS = 1e6;

  private final ProcessHandle process;

  private Cpu(ProcessHandle process) {
    this.process = process;
  }

  /** Of the service that this process started from a folder of this name. */
  public static Cpu of(String folder) {
    return new Cpu(
        ProcessHandle.current()
            .descendants()
            .filter(it -> it.info().commandLine().orElse("").contains("/" + folder + "/"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(folder + " does not run")));
  }

  /** Milliseconds since its start, in steps of about ten. */
  public double ms() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_MS;
  }
}
