package io.redress.analytics.rebuild;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.redress.analytics.fact.BuildFacts;
import io.redress.analytics.fact.ComplaintFacts;
import io.redress.analytics.fact.EventLog;
import io.redress.analytics.fact.Generations;
import io.redress.analytics.fact.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One step of the running rebuild, in one transaction: a batch of complaints made anew, a page of a
 * table of sums compared, the swap, or a batch of old rows deleted. A step that was interrupted is
 * simply done again, by this process or another; consumers go on meanwhile and keep both
 * generations.
 */
@ApplicationScoped
public class AdvanceRebuild {
  private static final Logger LOG = Logger.getLogger(AdvanceRebuild.class);

  /** Seconds; the first step counts the complaints of the whole log. */
  private static final int LONGEST_STEP = 600;

  @Inject Rebuilds rebuilds;
  @Inject Generations generations;
  @Inject EventLog log;
  @Inject BuildFacts buildFacts;
  @Inject ComplaintFacts facts;
  @Inject CompareSums compareSums;
  @Inject Instance<Projection> projections;
  @Inject RebuildConfig config;
  @Inject Definitions definitions;
  @Inject Clock clock;

  /**
   * @return false when there is nothing to do
   */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_STEP)
  public boolean advance() {
    return inThisTransaction();
  }

  /** The same, undone together with what else the caller does. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean inThisTransaction() {
    var running = rebuilds.lockRunning();
    running.ifPresent(this::step);
    return running.isPresent();
  }

  private void step(Rebuild rebuild) {
    switch (rebuild.state()) {
      case REQUESTED -> begin(rebuild);
      case BUILDING -> build(rebuild);
      case COMPARING -> compare(rebuild);
      case CLEANING, ABANDONING -> clean(rebuild);
      default -> throw new IllegalStateException(rebuild.id() + " is not running");
    }
  }

  private void begin(Rebuild rebuild) {
    // Counted before anybody is kept waiting: of a large log that takes its time.
    var complaints = log.complaints();
    var next = generations.holdAlone().live() + 1;
    generations.startBuilding(next);
    rebuild.begin(next, complaints, now());
    LOG.infof("rebuild %s begun: generation %d", rebuild.id(), next);
  }

  private void build(Rebuild rebuild) {
    var current = generations.hold();
    var batch = log.complaintsAfter(rebuild.reached(), config.batch());
    if (batch.isEmpty()) {
      rebuild.built();
      return;
    }
    var changed = buildFacts.build(current, batch);
    rebuild.advance(batch.get(batch.size() - 1), batch.size(), changed);
  }

  /** The next page of a table of sums, or the swap when all of them are compared. */
  private void compare(Rebuild rebuild) {
    nextTable(rebuild).ifPresentOrElse(table -> compare(rebuild, table), () -> swap(rebuild));
  }

  private void compare(Rebuild rebuild, String table) {
    var known = rebuild.comparing().orElseGet(() -> Comparing.begun(table));
    var next =
        compareSums.next(
            known, rebuild.generation() - 1, rebuild.generation(), config.comparisons());
    if (next.over()) {
      rebuild.compared(next.told());
    } else {
      rebuild.comparing(next);
    }
  }

  private Optional<String> nextTable(Rebuild rebuild) {
    return projections.stream()
        .flatMap(projection -> projection.sums().stream())
        .sorted()
        .skip(rebuild.compared().size())
        .findFirst();
  }

  private void swap(Rebuild rebuild) {
    var old = generations.holdAlone().live();
    generations.swap(definitions.present());
    rebuild.swapped(old, now());
    LOG.infof(
        "rebuild %s swapped: %d complaints, %d changed",
        rebuild.id(), rebuild.done(), rebuild.changed());
  }

  private void clean(Rebuild rebuild) {
    var deleted = facts.delete(rebuild.generation(), config.deletions());
    for (var projection : projections) {
      deleted += projection.delete(rebuild.generation(), config.deletions());
    }
    rebuild.deleted(deleted);
    if (deleted == 0) {
      rebuild.end(now());
      LOG.infof("rebuild %s ended: %s", rebuild.id(), rebuild.state());
    }
  }

  /** Notes that a step failed; gives the rebuild up when it does so again and again. */
  @Transactional
  public void stumble(String why) {
    rebuilds
        .lockRunning()
        .filter(rebuild -> rebuild.stumbled() >= config.attempts())
        .ifPresent(rebuild -> giveUp(rebuild, why));
  }

  /** Rows are not given up because they cannot be compared, nor are those that are swapped. */
  private void giveUp(Rebuild rebuild, String why) {
    if (rebuild.state() == RebuildState.BUILDING) {
      generations.holdAlone();
      generations.stopBuilding();
      rebuild.abandon(why);
      LOG.errorf("rebuild %s given up: %s", rebuild.id(), why);
    } else if (rebuild.state() == RebuildState.COMPARING) {
      nextTable(rebuild)
          .ifPresent(
              table -> {
                rebuild.compared(ComparedTable.givenUp(table));
                LOG.errorf("rebuild %s: %s is not compared: %s", rebuild.id(), table, why);
              });
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
