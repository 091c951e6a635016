package io.redress.bench.intake;

import io.redress.bench.Lab;
import io.redress.bench.http.ServiceClient;
import io.redress.bench.measure.Waiting;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A machine that sends files of tickets and waits until they are taken. */
final class Importer {
  private static final long LOOK_MS = 50;

  /** Far above what any file here takes. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final ServiceClient client;

  Importer(Lab lab) {
    this.client =
        new ServiceClient(
            lab.suite().intake(),
            lab.suite().token("bench-machine", "customer-care", "integrator"));
  }

  /**
   * Returns when every line has become a complaint.
   *
   * @throws IOException when one has not
   * @throws IllegalStateException when it takes longer than any file should
   */
  void take(TicketFile file) throws IOException, InterruptedException {
    var path =
        "/api/v1/imports?source=bench&channel=HOTLINE&mapping="
            + URLEncoder.encode(TicketFile.MAPPING, StandardCharsets.UTF_8);
    var received = ServiceClient.json(client.post(path, "text/csv", file.csv(), Map.of(), 202));
    var self = received.path("links").path("self").asText();
    var state = received;
    var waiting = new Waiting(LIMIT, LOOK_MS);
    while (state.path("finishedAt").isMissingNode()) {
      waiting.rest("the import, %s, did not end", state);
      state = client.get(self);
    }
    if (state.path("taken").asInt() != file.lines()) {
      throw new IOException("not all lines were taken: " + state);
    }
  }
}
