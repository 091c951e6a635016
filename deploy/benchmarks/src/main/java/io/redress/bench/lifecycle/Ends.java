package io.redress.bench.lifecycle;

import io.redress.bench.Lab;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** When a complaint is over everywhere. */
record Ends(Lab lab) {
  private static final long LOOK_MS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Returns when each is closed in the figures and no event waits to be published. */
  void await(List<String> complaints) throws SQLException, IOException, InterruptedException {
    var until = System.nanoTime() + LIMIT.toNanos();
    try (var connection = lab.store(Service.ANALYTICS).connect();
        var select =
            connection.prepareStatement(
                "select 1 from complaint_fact where generation = (select live from"
                    + " fact_generation) and complaint_id = ? and closed_at is not null")) {
      for (var complaint : complaints) {
        select.setString(1, complaint);
        while (true) {
          try (var row = select.executeQuery()) {
            if (row.next()) {
              break;
            }
          }
          if (System.nanoTime() - until > 0) {
            throw new IOException(complaint + " is not closed in the figures within " + LIMIT);
          }
          Thread.sleep(LOOK_MS);
        }
      }
    }
    for (var service : Service.values()) {
      lab.store(service).quiet(lab.progress());
    }
  }
}
