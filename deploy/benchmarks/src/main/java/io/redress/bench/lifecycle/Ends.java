package io.redress.bench.lifecycle;

import io.redress.bench.Lab;
import io.redress.bench.measure.Waiting;
import io.redress.local.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** When a complaint is over everywhere. */
record Ends(Lab lab) {
  private static final long LOOK_MS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Returns when each is closed in the figures and no event waits to be published. */
  void await(List<String> complaints) throws SQLException, InterruptedException {
    var waiting = new Waiting(LIMIT, LOOK_MS);
    try (var connection = lab.store(Service.ANALYTICS).connect();
        var select =
            connection.prepareStatement(
                "select 1 from complaint_fact where generation = (select live from"
                    + " fact_generation) and complaint_id = ? and closed_at is not null")) {
      for (var complaint : complaints) {
        select.setString(1, complaint);
        waiting.untilFound(select, "%s is not closed in the figures", complaint);
      }
    }
    lab.quiet();
  }
}
