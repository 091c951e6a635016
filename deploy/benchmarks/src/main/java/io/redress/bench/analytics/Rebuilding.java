package io.redress.bench.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.bench.Lab;
import io.redress.bench.http.ServiceClient;
import io.redress.bench.measure.Waiting;
import io.redress.local.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** An administrator who has all figures made anew. */
final class Rebuilding {
  private static final byte[] REASON =
      "{\"reason\": \"benchmark\"}".getBytes(StandardCharsets.UTF_8);
  private static final long LOOK_MS = 50;

  /** Far above what ten million events take. */
  private static final Duration LIMIT = Duration.ofHours(12);

  private final ServiceClient administrator;
  private final Progress progress;

  Rebuilding(Lab lab) {
    this.administrator =
        new ServiceClient(
            lab.suite().analytics(), lab.suite().token("bench-admin", null, "administrator"));
    this.progress = lab.progress();
  }

  /**
   * What came of one rebuild.
   *
   * @param took from its beginning until the new rows were read
   * @param changed complaints that came out other than they were read
   */
  record Rebuilt(Duration took, long complaints, long changed) {}

  /** Returns when the rows before are deleted as well. */
  Rebuilt rebuild() throws IOException, InterruptedException {
    var asked =
        ServiceClient.json(
            administrator.post(
                "/api/v1/rebuilds",
                "application/json",
                REASON,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                202));
    var path = "/api/v1/rebuilds/" + asked.path("id").asText();
    var waiting = new Waiting(LIMIT, LOOK_MS);
    var state = administrator.get(path);
    while (!state.path("state").asText().matches("DONE|FAILED")) {
      progress.waiting(
          "a rebuild, %d of %d"
              .formatted(state.path("done").asLong(), state.path("complaints").asLong()),
          waiting.elapsed());
      waiting.rest("a rebuild did not end");
      state = administrator.get(path);
    }
    if (!state.path("state").asText().equals("DONE")) {
      throw new IOException("a rebuild was given up: " + state);
    }
    return new Rebuilt(
        Duration.between(time(state, "startedAt"), time(state, "swappedAt")),
        state.path("done").asLong(),
        state.path("changed").asLong());
  }

  private static OffsetDateTime time(JsonNode state, String name) {
    return OffsetDateTime.parse(state.path(name).asText());
  }
}
