package io.redress.bench.measure;

import io.redress.local.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What the processes of services take of the processors: unlike a time it hardly depends on what
 * else the machine does.
 */
public final class Cpu {
  private static final double NANOS_PER_MS = 1e6;

  private final List<ProcessHandle> processes;

  private Cpu(List<ProcessHandle> processes) {
    this.processes = processes;
  }

  /** Of these services together, which this process has started. */
  public static Cpu of(Service... services) {
    return new Cpu(Arrays.stream(services).map(Cpu::process).toList());
  }

  private static ProcessHandle process(Service service) {
    return ProcessHandle.current()
        .descendants()
        .filter(it -> it.info().commandLine().orElse("").contains("/" + service.folder() + "/"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(service.folder() + " does not run"));
  }

  /**
   * The same turn, which notes what it took.
   *
   * @param each gets the milliseconds of one operation, in steps of about ten by their number
   */
  public Rounds.Turn noting(List<Double> each, Rounds.Turn turn) {
    return () -> {
      var before = ms();
      var timings = turn.take();
      each.add((ms() - before) / timings.count());
      return timings;
    };
  }

  private double ms() {
    return processes.stream()
        .mapToDouble(it -> it.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .map(nanos -> nanos / NANOS_PER_MS)
        .sum();
  }
}
