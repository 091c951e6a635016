package io.redress.analytics.warning;

import io.redress.analytics.warning.DayWatch.Rise;
import io.redress.kit.id.Ids;
import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Records what the watch finds, with its events; the caller holds the series. */
@ApplicationScoped
class RecordWarnings {
  private static final Logger LOG = Logger.getLogger(RecordWarnings.class);

  @Inject Warnings warnings;
  @Inject Scopes scopes;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * A rise was found: a new warning, or the open one rose further. A rise in an hour that was
   * judged before is known already, unless late counts have made it one.
   */
  void rise(Series series, Instant hour, Rise rise, Instant judgedUntil, Instant day) {
    var known = judgedUntil != null && hour.isBefore(judgedUntil);
    if (known && warnings.anySince(series, day)) {
      return;
    }
    warnings
        .lockOpen(series)
        .ifPresentOrElse(open -> risen(open, hour, rise), () -> raise(series, hour, rise));
  }

  private void raise(Series series, Instant hour, Rise rise) {
    var warning = Warning.raised(Ids.next(), series, hour, rise, now());
    warnings.add(warning);
    tell(warning);
    LOG.infof(
        "Warning raised: warningId=%s kind=%s key=%s hour=%s times=%.2f",
        warning.id(), series.kind(), series.key(), hour, warning.times());
  }

  private void risen(Warning warning, Instant hour, Rise rise) {
    warning.risen(rise, hour);
    tell(warning);
    LOG.infof("Warning risen: warningId=%s times=%.2f", warning.id(), warning.times());
  }

  private void tell(Warning warning) {
    outbox.append(
        warning.id(),
        WarningRaised.TYPE,
        WarningRaised.of(warning, scopes.of(warning.series()), now()));
  }

  /** The series was usual for long enough. */
  void end(Series series) {
    warnings
        .lockOpen(series)
        .ifPresent(
            warning -> {
              warning.end(now());
              outbox.append(warning.id(), WarningEnded.TYPE, WarningEnded.of(warning));
              LOG.infof("Warning ended: warningId=%s", warning.id());
            });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
