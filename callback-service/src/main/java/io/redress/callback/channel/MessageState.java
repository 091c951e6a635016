package io.redress.callback.channel;

import java.util.EnumSet;
import java.util.Set;

/** Where a message stands. */
public enum MessageState {
  /** To be sent, now or again later. */
  WAITING,
  /** Taken by the gateway or the mail server. */
  SENT,
  /** Given up. */
  FAILED,
  /** Its reason went away before it was sent. */
  CANCELLED;

  /** Guards a change of state. */
  MessageState to(MessageState target) {
    if (!next().contains(target)) {
      throw new IllegalStateException("A message does not go from " + this + " to " + target);
    }
    return target;
  }

  private Set<MessageState> next() {
    return this == WAITING ? EnumSet.allOf(MessageState.class) : EnumSet.noneOf(MessageState.class);
  }
}
