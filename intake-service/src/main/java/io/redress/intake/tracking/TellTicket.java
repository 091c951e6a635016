package io.redress.intake.tracking;

import io.redress.intake.complaint.OwnComplaint;
import io.redress.intake.complaint.ReadOwnComplaint;
import io.redress.intake.promise.Ask;
import io.redress.intake.promise.Asks;
import io.redress.intake.promise.Promise;
import io.redress.intake.promise.PromiseState;
import io.redress.intake.promise.Promises;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells a customer how it is with their ticket. */
@ApplicationScoped
class TellTicket {
  private final ReadOwnComplaint complaints;
  private final Promises promises;
  private final Asks asks;
  private final ReadHistory history;
  private final Zone zone;
  private final Clock clock;

  @Inject
  TellTicket(
      ReadOwnComplaint complaints,
      Promises promises,
      Asks asks,
      ReadHistory history,
      Zone zone,
      Clock clock) {
    this.complaints = complaints;
    this.promises = promises;
    this.asks = asks;
    this.history = history;
    this.zone = zone;
    this.clock = clock;
  }

  /** The ticket, in the given words. */
  @Transactional
  TrackingView tell(String complaintId, Words words) {
    Instant now = clock.instant();
    OwnComplaint it = complaints.read(complaintId);
    Optional<Ask> ask = it.isClosed() ? Optional.empty() : asks.open(it.issueId(), now);
    Optional<Promise> promise = it.isClosed() ? Optional.empty() : promises.next(it.issueId(), now);
    return new TrackingView(
        it.ticketNumber(),
        status(it, ask.isPresent()),
        words(it, ask.isPresent(), words),
        it.disposition().orElse(null),
        it.department(),
        it.urges(),
        promise
            .map(
                next ->
                    new TrackingView.PromiseView(
                        words.promise(next.kind(), PromiseState.OPEN, next.dueAt()),
                        zone.at(next.dueAt())))
            .orElse(null),
        ask.map(open -> needed(open, it, words)).orElse(null),
        history.of(it, words).stream()
            .map(line -> new TrackingView.HappeningView(zone.at(line.at()), line.text()))
            .toList(),
        zone.at(it.registeredAt()),
        zone.at(it.updatedAt()),
        zone.at(it.closedAt().orElse(null)));
  }

  private static TrackedStatus status(OwnComplaint it, boolean asked) {
    if (it.isClosed()) {
      return TrackedStatus.CLOSED;
    }
    if (asked) {
      return TrackedStatus.WAITING_FOR_CUSTOMER;
    }
    return it.isReceived() ? TrackedStatus.RECEIVED : TrackedStatus.IN_PROGRESS;
  }

  private static String words(OwnComplaint it, boolean asked, Words words) {
    if (it.isClosed()) {
      return words.outcome(it.disposition().orElse(""));
    }
    if (asked) {
      return words.waiting();
    }
    return words.stage(it.status());
  }

  private TrackingView.NeededView needed(Ask ask, OwnComplaint it, Words words) {
    StringBuilder text =
        new StringBuilder(
            ask.question().map(words::question).orElseGet(() -> words.of("needed.more")));
    if (!it.missing().isEmpty()) {
      text.append(' ').append(words.fields(it.missing()));
    }
    ask.dueAt().ifPresent(dueAt -> text.append(' ').append(words.until(dueAt)));
    return new TrackingView.NeededView(
        text.toString(), ask.question().orElse(null), zone.at(ask.dueAt().orElse(null)));
  }
}
