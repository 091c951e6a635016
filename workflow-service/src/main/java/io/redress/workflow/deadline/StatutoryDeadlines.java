package io.redress.workflow.deadline;

import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.deadline.Counting.Basis;
import io.redress.workflow.deadline.Deadline.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Deadlines that no diagram knows: rows like those of timers, explained and told like them, which
 * are acted on when {@link Deadline#actAt} has come. Callers hold the case's lock.
 */
@ApplicationScoped
public class StatutoryDeadlines {
  /** What stands for the element of a diagram. */
  static final String ELEMENT = "statutory";

  /** A deadline that has come. */
  public record Due(String id, String complaintId) {}

  private final DeadlineBook book;
  private final DeadlineMoves moves;
  private final DueTimes times;
  private final Clock clock;

  StatutoryDeadlines(DeadlineBook book, DeadlineMoves moves, DueTimes times, Clock clock) {
    this.book = book;
    this.moves = moves;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A deadline, or a warning before it, begins to run.
   *
   * @param until what ends it
   */
  public void set(
      CaseFile file, String name, String until, int percent, Instant start, Counting counting) {
    Deadline deadline = new Deadline();
    deadline.id = Ids.next();
    deadline.complaintId = file.complaintId;
    deadline.name = name;
    deadline.percent = percent;
    deadline.element = ELEMENT;
    deadline.round = file.round;
    deadline.department = file.firstDepartment;
    deadline.scopeInstanceId = ELEMENT;
    deadline.jobId = ELEMENT;
    deadline.statutoryUntil = until;
    deadline.startedAt = start;
    deadline.counting = counting;
    deadline.dueAt = times.due(file, name, percent, start, counting.level());
    deadline.actAt = deadline.dueAt;
    book.persist(deadline);
    book.told(file, deadline);
  }

  /** What had to happen has happened: those that wait for it are met. */
  public void met(CaseFile file, Set<String> until) {
    for (Deadline deadline : running(file)) {
      if (until.contains(deadline.statutoryUntil)) {
        book.met(file, deadline);
      }
    }
  }

  /** The case went another way. */
  public void cancelled(CaseFile file) {
    running(file).forEach(deadline -> book.cancelled(file, deadline));
  }

  /** Makes a running clock due at a time, unless it is due before. */
  public void dueAtLatest(CaseFile file, String name, Instant latest) {
    for (Deadline deadline : running(file)) {
      if (deadline.name.equals(name) && deadline.percent == 100) {
        Basis basis = deadline.counting.level();
        Instant from = Clocks.wholeSecond(deadline.startedAt);
        long seconds =
            times.time(file, name, deadline.round, basis).elapsed(from, latest).toSeconds();
        if (seconds < basis.seconds()) {
          deadline.counting.level(new Basis(seconds, basis.calendar(), basis.version()));
          moves.move(
              file,
              deadline,
              times.due(file, name, 100, deadline.startedAt, deadline.counting.level()));
        }
      }
    }
  }

  /** Those that have come, of all cases, by id. */
  public List<Due> due(String after, int limit) {
    return book
        .find("actAt <= ?1 and id > ?2 order by id", clock.instant(), after)
        .range(0, limit - 1)
        .stream()
        .map(deadline -> new Due(deadline.id, deadline.complaintId))
        .toList();
  }

  /** Warns or breaches, unless another replica did, or it moved or ended meanwhile. */
  public void act(CaseFile file, String id) {
    Deadline deadline = book.findById(id);
    if (deadline.state == State.RUNNING && !deadline.actAt.isAfter(clock.instant())) {
      book.fired(file, deadline);
    }
  }

  private List<Deadline> running(CaseFile file) {
    return book.list(
        "complaintId = ?1 and state = ?2 and statutoryUntil is not null order by id",
        file.complaintId,
        State.RUNNING);
  }
}
