package io.redress.workflow.process;

import io.redress.workflow.process.ProcessChange.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/** The book of which version was made active when. */
@ApplicationScoped
class ProcessChanges {
  private final Clock clock;

  ProcessChanges(Clock clock) {
    this.clock = clock;
  }

  /** The version that was made active last; none where nobody ever did so. */
  OptionalInt active(String key) {
    return ProcessChange.<ProcessChange>find("processKey = ?1 order by id desc", key)
        .page(0, 1)
        .stream()
        .mapToInt(change -> change.version)
        .findFirst();
  }

  /** What happened to versions in that range, oldest first. */
  List<ProcessChange> of(String key, int from, int to) {
    return ProcessChange.list(
        "processKey = ?1 and version between ?2 and ?3 order by id", key, from, to);
  }

  /** Inside a transaction: the version is the one for new cases from now on. */
  void record(String key, int version, Kind kind, String user, String reason) {
    ProcessChange change = new ProcessChange();
    change.processKey = key;
    change.version = version;
    change.kind = kind;
    change.changedBy = user;
    change.reason = reason;
    change.changedAt = clock.instant();
    change.persist();
  }
}
