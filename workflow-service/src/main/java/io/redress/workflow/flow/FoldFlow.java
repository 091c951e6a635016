package io.redress.workflow.flow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Folds waits into counts: those that ended into the counts of their day, after which their rows
 * are gone; those that last into {@link WaitingCounts}. A look reads what has changed since the
 * last one, and so does a question about the flow a row for each element and day, however many
 * cases there are. Every replica looks; what one has locked, another leaves to it.
 */
@ApplicationScoped
class FoldFlow {
  private static final int BATCH = 500;

  /**
   * Named, as entries that a counted wait left in the index are estimated as if they were there.
   */
  private static final String CHANGED =
      "select * from element_wait force index (ix_element_wait_pending) where pending = 1 order by"
          + " id limit "
          + BATCH
          + " for update skip locked";

  private static final String TURN =
      "select * from flow_turn where id = " + FlowTurn.ONE + " for update skip locked";
  private static final String ADD =
      "insert into flow_day (process_key, process_version, day, element, passed, cancelled,"
          + " waited_seconds, longest_seconds) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
          + " on duplicate key update passed = passed + values(passed),"
          + " cancelled = cancelled + values(cancelled),"
          + " waited_seconds = waited_seconds + values(waited_seconds),"
          + " longest_seconds = greatest(longest_seconds, values(longest_seconds))";

  /** What a turn came to. */
  enum Turn {
    /** All that had changed is counted. */
    DONE,
    /** There is more. */
    MORE,
    /** Another replica is at it. */
    TAKEN
  }

  /** Which counts a wait goes to. */
  private record Key(String process, int version, LocalDate day, String element) {}

  private static final class Sums {
    private long passed;
    private long cancelled;
    private long waited;
    private long longest;
  }

  private final Session session;
  private final WaitingCounts waiting;
  private final Zone zone;
  private final Clock clock;

  FoldFlow(Session session, WaitingCounts waiting, Zone zone, Clock clock) {
    this.session = session;
    this.waiting = waiting;
    this.zone = zone;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.flow.fold-every:10s}",
      delayed = "${redress.flow.fold-every:10s}",
      identity = "fold-flow",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    Turn turn;
    do {
      turn = QuarkusTransaction.requiringNew().call(this::turn);
    } while (turn == Turn.MORE);
  }

  /**
   * Inside a transaction: counts what has changed, as much as fits. One replica at a time: rows
   * that are new for both would have each wait for the other.
   */
  Turn turn() {
    List<FlowTurn> turn = session.createNativeQuery(TURN, FlowTurn.class).getResultList();
    if (turn.isEmpty()) {
      return Turn.TAKEN;
    }
    List<ElementWait> changed =
        session.createNativeQuery(CHANGED, ElementWait.class).getResultList();
    waiting.count(changed);
    foldEnded(changed.stream().filter(wait -> wait.endedAt != null).toList());
    if (changed.size() == BATCH) {
      return Turn.MORE;
    }
    turn.get(0).countedAt = clock.instant();
    return Turn.DONE;
  }

  private void foldEnded(List<ElementWait> ended) {
    Map<Key, Sums> counts = new HashMap<>();
    for (ElementWait wait : ended) {
      LocalDate day = wait.endedAt.atZone(zone.id()).toLocalDate();
      Key key = new Key(wait.processKey, wait.processVersion, day, wait.element);
      Sums sums = counts.computeIfAbsent(key, first -> new Sums());
      if (wait.cancelled) {
        sums.cancelled++;
      } else {
        sums.passed++;
        sums.waited += wait.waitedSeconds;
        sums.longest = Math.max(sums.longest, wait.waitedSeconds);
      }
    }
    counts.forEach(this::add);
    if (!ended.isEmpty()) {
      session
          .createNativeMutationQuery("delete from element_wait where id in (:ids)")
          .setParameterList("ids", ended.stream().map(wait -> wait.id).toList())
          .executeUpdate();
    }
  }

  private void add(Key key, Sums sums) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter(1, key.process())
        .setParameter(2, key.version())
        .setParameter(3, key.day())
        .setParameter(4, key.element())
        .setParameter(5, sums.passed)
        .setParameter(6, sums.cancelled)
        .setParameter(7, sums.waited)
        .setParameter(8, sums.longest)
        .executeUpdate();
  }
}
