package io.redress.intake.tracking;

import io.redress.intake.complaint.OwnComplaint;
import io.redress.intake.promise.Asks;
import io.redress.intake.promise.Promise;
import io.redress.intake.promise.PromiseState;
import io.redress.intake.promise.Promises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened to a ticket, as its customer would tell it: that they reported it, the stages it
 * reached, what was promised and kept or not, what was asked of them, how it ended.
 */
@ApplicationScoped
class ReadHistory {
  /** The latest; older ones are left out, the report itself never is. */
  static final int MOST = 50;

  private final ReachedStages stages;
  private final Promises promises;
  private final Asks asks;
  private final Clock clock;

  @Inject
  ReadHistory(ReachedStages stages, Promises promises, Asks asks, Clock clock) {
    this.stages = stages;
    this.promises = promises;
    this.asks = asks;
    this.clock = clock;
  }

  /** Oldest first; at most {@value #MOST} lines besides the first. */
  List<Happening> of(OwnComplaint it, Words words) {
    List<Happening> happened = new ArrayList<>();
    stages
        .latest(it.issueId(), MOST)
        .forEach(stage -> happened.add(new Happening(stage.at(), words.stage(stage.stage()))));
    promises.of(it.issueId(), MOST).forEach(promise -> add(promise, words, happened));
    asks.last(it.issueId())
        .ifPresent(ask -> happened.add(new Happening(ask.askedAt(), words.of("history.asked"))));
    it.resolvedAt().ifPresent(at -> happened.add(new Happening(at, words.of("history.onTheSpot"))));
    it.closedAt()
        .ifPresent(
            at -> happened.add(new Happening(at, words.outcome(it.disposition().orElse("")))));
    happened.removeIf(line -> line.at().isBefore(it.registeredAt()));
    happened.sort(Comparator.comparing(Happening::at));
    return latest(new Happening(it.registeredAt(), words.of("history.received")), happened);
  }

  private void add(Promise promise, Words words, List<Happening> happened) {
    PromiseState state = promise.state(clock.instant());
    if (state == PromiseState.KEPT || state == PromiseState.BROKEN) {
      Instant at = promise.endedAt().orElse(promise.dueAt());
      happened.add(new Happening(at, words.promise(promise.kind(), state, promise.dueAt())));
    }
  }

  /** Without lines that say again what the one before says. */
  private static List<Happening> latest(Happening first, List<Happening> others) {
    List<Happening> lines = new ArrayList<>();
    Happening last = first;
    for (Happening line : others) {
      if (!line.text().equals(last.text())) {
        lines.add(line);
      }
      last = line;
    }
    List<Happening> latest = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    List<Happening> all = new ArrayList<>(latest.size() + 1);
    all.add(first);
    all.addAll(latest);
    return all;
  }
}
