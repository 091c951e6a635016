package io.redress.callback.channel;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.callback.hours.AllowedHours;
import io.redress.kit.failure.Redacted;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Hands over what waits, one after the other: takes a message up in a short transaction, sends it
 * outside any, and notes what came of it in another. Replicas may do it at once: each takes others.
 * Where a mail server or a gateway said nothing, what else is to go there waits a while untried, so
 * that it holds up the other ways once and not message by message.
 */
@ApplicationScoped
public class DeliverMessages {

  private static final Logger LOG = Logger.getLogger(DeliverMessages.class);

  /** What the sending needs of a message. */
  private record Due(
      String id,
      Purpose purpose,
      String referenceId,
      String complaintId,
      ChannelKind channel,
      String address) {}

  /** What was looked at; nothing to be sent where it waits for the morning, or for its channel. */
  private record Taken(Optional<Due> due) {}

  private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
  private final Map<Purpose, Composer> composers = new EnumMap<>(Purpose.class);
  private final Map<ChannelKind, Instant> silentUntil = new ConcurrentHashMap<>();
  private final Messages messages;
  private final Recipients recipients;
  private final RetryPolicy retries;
  private final DeliveryConfig config;
  private final AllowedHours hours;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Zone zone;

  DeliverMessages(
      @All List<Channel> channels,
      @All List<Composer> composers,
      Messages messages,
      Recipients recipients,
      DeliveryConfig config,
      MeterRegistry meters,
      Clock clock,
      Zone zone) {
    channels.forEach(channel -> this.channels.put(channel.kind(), channel));
    composers.forEach(composer -> this.composers.put(composer.purpose(), composer));
    this.messages = messages;
    this.recipients = recipients;
    this.retries = new RetryPolicy(config.retries());
    this.config = config;
    this.hours = new AllowedHours(config.from(), config.to());
    this.meters = meters;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Sends what is due, at most one batch.
   *
   * @return how many it took up
   */
  public int deliver() {
    for (int taken = 0; taken < config.batch(); taken++) {
      Optional<Taken> next = QuarkusTransaction.requiringNew().call(this::takeUp);
      if (next.isEmpty()) {
        return taken;
      }
      next.get().due().ifPresent(this::deliver);
    }
    return config.batch();
  }

  /** One: what waits behind a slow gateway must not outlive its lease before it is sent. */
  private Optional<Taken> takeUp() {
    Instant now = clock.instant();
    return messages.lockDue(now, 1).stream()
        .findFirst()
        .map(message -> new Taken(waits(message, now) ? Optional.empty() : due(message, now)));
  }

  /**
   * Whether its channel is silent, or it is night where its customer is, though it came due by day
   * maybe.
   */
  private boolean waits(Message message, Instant now) {
    Instant asksAgain = silentUntil.get(message.channel);
    if (asksAgain != null && now.isBefore(asksAgain)) {
      message.waitsUntil(asksAgain);
      return true;
    }
    ZoneId theirs = message.zone(zone.id());
    boolean wakes = message.channel != ChannelKind.MAIL && !message.atAnyHour;
    if (!wakes || hours.allowed(now, theirs)) {
      return false;
    }
    message.waitsUntil(hours.nextAllowed(now, theirs));
    return true;
  }

  private Optional<Due> due(Message message, Instant now) {
    message.takenUp(now.plus(config.lease()));
    return Optional.of(
        new Due(
            message.id,
            message.purpose,
            message.referenceId,
            message.complaintId,
            message.channel,
            message.address));
  }

  private void deliver(Due due) {
    Optional<Outcome> outcome = outcome(due);
    QuarkusTransaction.requiringNew().run(() -> note(due, outcome.orElse(null)));
  }

  /** What came of it; empty where there is no reason for the message any more. */
  private Optional<Outcome> outcome(Due due) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> composers.get(due.purpose()).compose(due.referenceId()))
          .map(said -> send(due, said));
    } catch (RuntimeException failed) {
      // Others wait behind it; it is tried again, and given up as any other.
      LOG.errorf(Redacted.of(failed), "Message %s cannot be sent", due.id());
      return Optional.of(Outcome.of(Failure.INTERNAL));
    }
  }

  private Outcome send(Due due, Text said) {
    Channel channel = channels.get(due.channel());
    String address = due.address();
    if (channel.addressed() && address == null) {
      Recipients.Found found = recipients.numberOf(due.complaintId());
      if (found.failure() != null) {
        return Outcome.of(found.failure());
      }
      address = found.address();
    }
    Outcome outcome = channel.send(new Letter(due.id(), address, said.subject(), said.body()));
    if (outcome.failure() == Failure.TIMEOUT) {
      silentUntil.put(due.channel(), clock.instant().plus(config.silence()));
    }
    return outcome;
  }

  private void note(Due due, Outcome outcome) {
    Message message = messages.lock(due.id());
    if (message.state != MessageState.WAITING) {
      return;
    }
    Instant now = clock.instant();
    if (outcome == null) {
      message.settled(MessageState.CANCELLED, null, now);
    } else if (outcome.taken()) {
      message.settled(MessageState.SENT, null, now);
    } else {
      retries
          .next(outcome, message.attempts, now)
          .ifPresentOrElse(
              at -> message.again(outcome.failure(), at),
              () -> message.settled(MessageState.FAILED, outcome.failure(), now));
    }
    meters
        .counter(
            "redress.messages",
            "channel",
            message.channel.name(),
            "outcome",
            message.failure == null ? message.state.name() : message.failure.name())
        .increment();
    LOG.infof(
        "Message %s by %s: %s%s",
        message.id,
        message.channel,
        message.state,
        message.failure == null ? "" : ", " + message.failure);
  }
}
