package io.redress.workflow.warning;

import io.redress.kit.wording.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Follows a warning of analytics from its first rise to its end: one process for each, however
 * often it is told of.
 */
@ApplicationScoped
public class FollowWarning {
  private static final Logger LOG = Logger.getLogger(FollowWarning.class);

  private final WarningFiles files;
  private final WarningJournal journal;
  private final WarningRun run;

  FollowWarning(WarningFiles files, WarningJournal journal, WarningRun run) {
    this.files = files;
    this.journal = journal;
    this.run = run;
  }

  /** Takes a new warning upward; one that rose further while acknowledged again. */
  @Transactional
  public void raised(Rise rise) {
    Optional<WarningFile> known = files.lockedIfPresent(rise.warningId());
    if (known.isEmpty()) {
      start(rise);
    } else if (!known.get().isEnded() && rise.rises() > known.get().rises) {
      risen(known.get(), rise);
    }
  }

  private void start(Rise rise) {
    WarningFile file = new WarningFile();
    file.warningId = rise.warningId();
    file.kind = rise.kind();
    file.seriesKey = rise.key();
    file.category = rise.scope().category();
    file.product = Spelling.of(rise.scope().product());
    file.areas = String.join(",", rise.scope().areas());
    file.sinceAt = rise.since();
    file.raisedAt = rise.at();
    file.counted(rise);
    file.department = run.department(rise.concerned());
    files.persistAndFlush(file);
    journal.noted(file.warningId, WarningRun.RAISED, counts(rise));
    file.startedOn(run.start(file.warningId));
    LOG.infof("Warning %s goes upward: %s", file.warningId, file.series());
  }

  private void risen(WarningFile file, Rise rise) {
    file.risen(rise);
    journal.noted(file.warningId, "warning.risen", counts(rise));
    run.deliver(file.processInstanceId, WarningRun.RAISED);
  }

  private static Map<String, Object> counts(Rise rise) {
    return Map.of(
        "hour", rise.hour().toString(),
        "counted", rise.counted(),
        "usual", rise.usual(),
        "times", rise.times(),
        "rises", rise.rises());
  }

  /** Somebody said what it is and what will be done: nobody further is told. */
  @Transactional
  public void acknowledged(String warningId, String by, String assessment, Instant at) {
    running(warningId)
        .ifPresent(
            file -> {
              file.acknowledged(by, assessment, at);
              journal.noted(
                  warningId,
                  WarningRun.ACKNOWLEDGED,
                  Map.of("by", by, "assessment", assessment, "level", file.level));
              run.deliver(file.processInstanceId, WarningRun.ACKNOWLEDGED);
            });
  }

  /** It has been usual again for long enough. */
  @Transactional
  public void ended(String warningId, Instant at) {
    running(warningId)
        .ifPresent(
            file -> {
              file.ended(at);
              journal.noted(warningId, WarningRun.ENDED, Map.of("rises", file.rises));
              run.deliver(file.processInstanceId, WarningRun.ENDED);
              LOG.infof("Warning %s has ended", warningId);
            });
  }

  /** A warning from before this service followed any is none of its own. */
  private Optional<WarningFile> running(String warningId) {
    Optional<WarningFile> file = files.lockedIfPresent(warningId).filter(known -> !known.isEnded());
    if (file.isEmpty()) {
      LOG.infof("Warning %s is not followed here, or has ended", warningId);
    }
    return file;
  }
}
