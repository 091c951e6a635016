package io.redress.callback.channel;

import io.redress.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;

/** A message to a customer. Keeps neither what it says nor, once it is settled, to whom. */
@Entity
@Table(name = "outgoing_message")
public class Message {

  @Id String id;

  @Enumerated(EnumType.STRING)
  Purpose purpose;

  @Column(name = "reference_id")
  String referenceId;

  @Column(name = "complaint_id")
  String complaintId;

  @Enumerated(EnumType.STRING)
  ChannelKind channel;

  /** Given by staff; null where it is asked for when sending. */
  @Convert(converter = SealedAddress.class)
  String address;

  @Enumerated(EnumType.STRING)
  MessageState state;

  @Enumerated(EnumType.STRING)
  Failure failure;

  int attempts;

  @Column(name = "at_any_hour")
  boolean atAnyHour;

  /** Whose day counts; null for that of the operator. */
  String zone;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "settled_at")
  Instant settledAt;

  /** Null once settled. */
  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  @Version long version;

  protected Message() {}

  Message(SendMessage.Order order, Instant now) {
    this.id = Ids.next();
    this.purpose = order.purpose();
    this.referenceId = order.referenceId();
    this.complaintId = order.complaintId();
    this.channel = order.channel();
    this.address = order.address();
    this.atAnyHour = order.atAnyHour();
    this.zone = order.zone() == null ? null : order.zone().getId();
    this.state = MessageState.WAITING;
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  /** Taken up by one sender, who has so long; after that another may try. */
  void takenUp(Instant leaseEnd) {
    attempts++;
    nextAttemptAt = leaseEnd;
  }

  /** Nobody tries before that time. */
  void waitsUntil(Instant at) {
    nextAttemptAt = at;
  }

  /** Whose day counts. */
  ZoneId zone(ZoneId otherwise) {
    return zone == null ? otherwise : ZoneId.of(zone);
  }

  void again(Failure why, Instant at) {
    state = state.to(MessageState.WAITING);
    failure = why;
    nextAttemptAt = at;
  }

  void settled(MessageState end, Failure why, Instant at) {
    state = state.to(end);
    failure = why;
    settledAt = at;
    nextAttemptAt = null;
    address = null;
  }

  public String id() {
    return id;
  }

  public ChannelKind channel() {
    return channel;
  }

  public MessageState state() {
    return state;
  }

  /** Why the last attempt failed; null when none did, or it was sent in the end. */
  public Failure failure() {
    return failure;
  }

  public int attempts() {
    return attempts;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null while it waits. */
  public Instant settledAt() {
    return settledAt;
  }
}
