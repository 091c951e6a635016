package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Order(Order.DEFAULT - 1)
@Execution(ExecutionMode.CONCURRENT)
class KilledServicesIT {
  private static final Pattern ENDED = Pattern.compile("sample: (\\d+) of (\\d+) complaints ended");

  @TempDir Path data;

  @Test
  void eachServiceKilledOnceWhileTheSamplePlaysLosesNothing() throws Exception {
    var kills =
        new Kills(
            data,
            List.of(
                new Kill(1, "intake-service"),
                new Kill(5, "workflow-service"),
                new Kill(12, "callback-service"),
                new Kill(20, "analytics-service")));

    try (var suite = LocalSuite.start(kills, "--check", "--data", data.toString())) {
      var exitCode = suite.exitCode();

      assertTrue(kills.all(), "not every service was killed:\n" + suite.text());
      for (var service :
          List.of("intake-service", "workflow-service", "callback-service", "analytics-service")) {
        assertTrue(suite.text().contains(service + " ended with code 137"), suite.text());
        assertTrue(suite.text().contains(service + " is started again"), suite.text());
      }
      assertEquals(0, exitCode, suite.text());
    }
  }

  /**
   * @param ended how many complaints must have ended before it
   * @param service who is killed then
   */
  private record Kill(int ended, String service) {}

  /** Reads the progress of the sample and kills when the time has come. */
  private static final class Kills implements java.util.function.Consumer<String> {
    private final Path data;
    private final Queue<Kill> left;

    Kills(Path data, List<Kill> kills) {
      this.data = data;
      this.left = new ArrayDeque<>(kills);
    }

    @Override
    public synchronized void accept(String line) {
      var matcher = ENDED.matcher(line);
      if (matcher.find()
          && !left.isEmpty()
          && Integer.parseInt(matcher.group(1)) >= left.element().ended()) {
        LocalSuite.kill(data, left.remove().service());
      }
    }

    synchronized boolean all() {
      return left.isEmpty();
    }
  }
}
