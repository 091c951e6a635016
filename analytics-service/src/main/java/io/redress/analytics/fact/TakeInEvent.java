package io.redress.analytics.fact;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.redress.kit.inbox.EraseSetAside;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes one event in: into the log, into the row of its complaint, into the figures, in the one
 * transaction of the consumer. The same event again changes nothing.
 */
@ApplicationScoped
public class TakeInEvent {
  /** Types that tell of an erasure, each with the pseudonym. */
  private static final Set<String> ERASING = Set.of(EventLog.ERASED, "contact.erased");

  @Inject Generations generations;
  @Inject EventLog log;
  @Inject EraseSetAside setAside;
  @Inject ComplaintFacts facts;
  @Inject BuildFacts build;
  @Inject Progress progress;
  @Inject Instance<Projection> projections;
  @Inject Instance<EventFollower> followers;
  @Inject MeterRegistry meters;
  @Inject Clock clock;

  /** Every type of event that can be taken in. */
  public static Set<String> types() {
    var all = new TreeSet<>(Folding.folded());
    all.addAll(Folding.onlyLogged());
    return all;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void takeIn(IncomingEvent event) {
    var current = generations.hold();
    if (!log.append(event)) {
      return;
    }
    log.eraseWords(event);
    if (ERASING.contains(event.type())) {
      var customer = event.data().path("customer").asText(null);
      setAside.erase(
          new EraseSetAside.Erased(List.of(event.subject()), customer, event.time(), ERASING));
    }
    if (Folding.folded().contains(event.type())) {
      fold(current, event);
    }
    followers.stream()
        .filter(follower -> follower.followed().contains(event.type()))
        .forEach(follower -> follower.follow(event));
    progress.note(event);
    measure(event);
  }

  private void fold(Generations.Current current, IncomingEvent event) {
    fold(facts.lock(current.live(), event.subject()), current.live(), event);
    if (current.building() == null) {
      return;
    }
    var id = List.of(event.subject());
    var built = facts.find(current.building(), id).get(event.subject());
    if (built == null) {
      build.build(current, id);
    } else {
      fold(built, current.building(), event);
    }
  }

  private void fold(ComplaintFact fact, int generation, IncomingEvent event) {
    var before = projections.stream().map(projection -> projection.of(fact)).toList();
    Folding.fold(fact, event);
    var place = before.iterator();
    for (var projection : projections) {
      if (!projection.of(fact).equals(place.next())) {
        projection.project(generation, List.of(fact));
      }
    }
  }

  private void measure(IncomingEvent event) {
    meters.counter("redress.facts.ingested", "type", event.type()).increment();
    var lag = Duration.between(event.time(), clock.instant());
    Timer.builder("redress.facts.lag")
        .description("From the time of an event to the time it was taken in")
        .tag("source", event.source())
        .register(meters)
        .record(lag.isNegative() ? Duration.ZERO : lag);
  }
}
