package io.redress.workflow.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.workflow.calendars.CalendarMove;
import io.redress.workflow.calendars.CalendarMoves;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * After a calendar was edited: counts the clocks anew that run on it, case by case, each in a
 * transaction of its own under the case's lock. May run on every replica at once: a case that
 * another has done is done. One that fails is logged and tried again at the next look.
 */
@ApplicationScoped
class FollowCalendars {
  private static final Logger LOG = Logger.getLogger(FollowCalendars.class);
  private static final int BATCH = 200;

  /** A clock may have begun on another replica that did not know the new version yet. */
  private static final Duration SETTLE = Duration.ofSeconds(30);

  private static final String BEHIND =
      "select distinct complaint_id from %s where %s and calendar = ?1 and calendar_version <> ?2"
          + " and complaint_id > ?3 order by complaint_id limit "
          + BATCH;
  private static final String DEADLINES = BEHIND.formatted("deadline", "state = 'RUNNING'");
  private static final String ITEMS = BEHIND.formatted("work_item", "is_open = 1");

  private final CalendarMoves moves;
  private final CaseFiles files;
  private final CaseWork work;
  private final RecountCase recount;
  private final Session session;
  private final Clock clock;

  FollowCalendars(
      CalendarMoves moves,
      CaseFiles files,
      CaseWork work,
      RecountCase recount,
      Session session,
      Clock clock) {
    this.moves = moves;
    this.files = files;
    this.work = work;
    this.recount = recount;
    this.session = session;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.calendars.follow-every:2s}",
      delayed = "${redress.calendars.follow-every:2s}",
      identity = "follow-calendars",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    for (CalendarMove move : QuarkusTransaction.requiringNew().call(moves::unfinished)) {
      follow(move);
    }
  }

  private void follow(CalendarMove move) {
    boolean allDone = true;
    String last = "";
    while (true) {
      String after = last;
      List<String> cases = QuarkusTransaction.requiringNew().call(() -> behind(move, after));
      if (cases.isEmpty()) {
        break;
      }
      int done = 0;
      for (String complaintId : cases) {
        done += recount(complaintId, move) ? 1 : 0;
      }
      last = cases.get(cases.size() - 1);
      allDone &= done == cases.size();
      int followed = done;
      QuarkusTransaction.requiringNew()
          .run(() -> moves.followed(move.code, move.version, followed));
    }
    if (allDone && move.begunAt.plus(SETTLE).isBefore(clock.instant())) {
      QuarkusTransaction.requiringNew().run(() -> moves.end(move.code, move.version));
      LOG.infof("All clocks count on calendar %s version %d", move.code, move.version);
    }
  }

  private boolean recount(String complaintId, CalendarMove move) {
    try {
      work.change(
          () -> {
            recount.recount(files.locked(complaintId));
            return null;
          });
      return true;
    } catch (RuntimeException failed) {
      LOG.warnf(
          failed, "The clocks of complaint %s do not follow calendar %s", complaintId, move.code);
      return false;
    }
  }

  private List<String> behind(CalendarMove move, String after) {
    Set<String> cases = new TreeSet<>(page(DEADLINES, move, after));
    cases.addAll(page(ITEMS, move, after));
    return cases.stream().limit(BATCH).toList();
  }

  private List<String> page(String query, CalendarMove move, String after) {
    return session
        .createNativeQuery(query, String.class)
        .setParameter(1, move.code)
        .setParameter(2, move.version)
        .setParameter(3, after)
        .getResultList();
  }
}
