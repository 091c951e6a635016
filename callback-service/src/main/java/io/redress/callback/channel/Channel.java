package io.redress.callback.channel;

/**
 * A way to customers. Sends outside any transaction; never throws for what the other side does:
 * that is an {@link Outcome}.
 */
interface Channel {

  ChannelKind kind();

  /** Whether it needs an address. */
  boolean addressed();

  Outcome send(Letter letter);
}
