package io.redress.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until services say of themselves that they are ready. */
final class Readiness {
  private static final Duration LIMIT = Duration.ofSeconds(180);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Progress progress;

  Readiness(Progress progress) {
    this.progress = progress;
  }

  /**
   * @throws UsageException when the process ends before it is ready, or is not ready in time
   */
  void await(ServiceProcess process, URI base) throws InterruptedException {
    var name = process.service().folder();
    var begin = Instant.now();
    while (!ready(base)) {
      var elapsed = Duration.between(begin, Instant.now());
      progress.waiting(name, elapsed);
      if (process.process().waitFor(200, TimeUnit.MILLISECONDS)) {
        throw failed(process, "ended with code " + process.process().exitValue());
      }
      if (elapsed.compareTo(LIMIT) > 0) {
        throw failed(process, "was not ready within " + LIMIT.toSeconds() + " s");
      }
    }
  }

  private boolean ready(URI base) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve("/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static UsageException failed(ServiceProcess process, String how) {
    return new UsageException(
        "%s %s; the last lines of %s:%n%s"
            .formatted(
                process.service().folder(), how, process.log(), String.join("\n", tail(process))));
  }

  private static List<String> tail(ServiceProcess process) {
    try {
      var lines =
          new String(Files.readAllBytes(process.log()), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - 15), lines.size());
    } catch (IOException e) {
      return List.of("(the log cannot be read)");
    }
  }
}
