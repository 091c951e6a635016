package io.redress.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured.
 *
 * @param processor as the system calls it
 * @param memoryMb of the machine
 */
record Machine(int cores, String processor, long memoryMb, String system, String jdk) {

  static Machine here() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        processorHere(),
        system.getTotalMemorySize() >> 20,
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vm.vendor")));
  }

  private static String processorHere() {
    var facts = Path.of("/proc/cpuinfo");
    try (var lines = Files.lines(facts)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  @Override
  public String toString() {
    return "%d cores (%s), %,d MB, %s, JDK %s".formatted(cores, processor, memoryMb, system, jdk);
  }
}
