package io.redress.analytics.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Ends the watch of a series that is defined elsewhere, and its warning with it. */
@ApplicationScoped
public class EndWatching {
  @Inject Watches watches;
  @Inject RecordWarnings record;

  /** In the current transaction; waits for whoever judges the series. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Series series) {
    watches.remove(series);
    record.end(series);
  }

  /** Whether all its hours before this have been judged. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isJudged(Series series, Instant until) {
    return watches.isJudged(series, until);
  }
}
