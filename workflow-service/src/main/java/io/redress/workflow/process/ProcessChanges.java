package io.redress.workflow.process;

import io.redress.kit.reference.ReferenceChanges;
import io.redress.workflow.process.ProcessChange.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The book of which version was made active when. */
@ApplicationScoped
class ProcessChanges {
  /** Name of the data for {@link ReferenceChanges}. */
  static final String CHANGES = "processes";

  private final ReferenceChanges reference;
  private final Clock clock;

  ProcessChanges(ReferenceChanges reference, Clock clock) {
    this.reference = reference;
    this.clock = clock;
  }

  /** What was chosen last; none where nobody ever chose. */
  Optional<ProcessChange> last(String key) {
    return ProcessChange.<ProcessChange>find("processKey = ?1 order by id desc", key)
        .page(0, 1)
        .stream()
        .findFirst();
  }

  /** Inside a transaction: nobody else changes the choice until it ends. */
  void lock(String key) {
    ProcessChange.<ProcessChange>find("processKey = ?1 order by id desc", key)
        .page(0, 1)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** What happened to versions in that range, oldest first. */
  List<ProcessChange> of(String key, int from, int to) {
    return ProcessChange.list(
        "processKey = ?1 and version between ?2 and ?3 order by id", key, from, to);
  }

  /** Inside a transaction: the version is the one for new cases from now on. */
  void record(String key, int version, Kind kind, String user, String reason) {
    change(key, version, kind, user, reason).persist();
    changed();
  }

  /** Inside a transaction: the version takes a share of new cases from now on, or no more. */
  void recordShare(String key, ProcessChoice choice, Kind kind, String user, String reason) {
    ProcessChange change = change(key, choice.canary(), kind, user, reason);
    change.baseVersion = choice.active();
    change.share = choice.share();
    change.persist();
    changed();
  }

  /** Inside a transaction: another version may be the one for new cases once it commits. */
  void changed() {
    reference.changed(CHANGES);
  }

  private ProcessChange change(String key, int version, Kind kind, String user, String reason) {
    ProcessChange change = new ProcessChange();
    change.processKey = key;
    change.version = version;
    change.kind = kind;
    change.changedBy = user;
    change.reason = reason;
    change.changedAt = clock.instant();
    return change;
  }
}
