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
 * are gone; those that last into a table that is written anew. So a question about the flow reads a
 * row for each element and day, however many cases there are. Every replica looks; what one has
 * locked, another leaves to it.
 */
@ApplicationScoped
class FoldFlow {
  private static final int BATCH = 500;
  private static final String ENDED =
      "select * from element_wait where ended_at is not null order by ended_at limit "
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
  private static final String COUNT =
      "insert into flow_now (process_key, process_version, element, calendar, calendar_version,"
          + " waiting, begun_work_sum, begun_work_least) select process_key, process_version,"
          + " element, calendar, calendar_version, count(*), sum(begun_work), min(begun_work)"
          + " from element_wait where ended_at is null group by process_key, process_version,"
          + " element, calendar, calendar_version";

  /** Which counts a wait goes to. */
  private record Key(String process, int version, LocalDate day, String element) {}

  private static final class Sums {
    private long passed;
    private long cancelled;
    private long waited;
    private long longest;
  }

  private final Session session;
  private final Zone zone;
  private final Clock clock;

  FoldFlow(Session session, Zone zone, Clock clock) {
    this.session = session;
    this.zone = zone;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.flow.fold-every:10s}",
      delayed = "${redress.flow.fold-every:10s}",
      identity = "fold-flow",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    int folded;
    do {
      folded = QuarkusTransaction.requiringNew().call(this::foldEnded);
    } while (folded == BATCH);
    QuarkusTransaction.requiringNew().run(this::countWaiting);
  }

  /** One replica at a time: rows that are new for both would have each wait for the other. */
  private int foldEnded() {
    if (session.createNativeQuery(TURN, FlowTurn.class).getResultList().isEmpty()) {
      return 0;
    }
    List<ElementWait> ended = session.createNativeQuery(ENDED, ElementWait.class).getResultList();
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
    return ended.size();
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

  private void countWaiting() {
    List<FlowTurn> turn = session.createNativeQuery(TURN, FlowTurn.class).getResultList();
    if (!turn.isEmpty()) {
      session.createNativeMutationQuery("delete from flow_now").executeUpdate();
      session.createNativeMutationQuery(COUNT).executeUpdate();
      turn.get(0).countedAt = clock.instant();
    }
  }
}
