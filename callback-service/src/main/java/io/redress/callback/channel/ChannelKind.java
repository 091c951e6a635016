package io.redress.callback.channel;

/** On which way a message goes to a customer. */
public enum ChannelKind {
  /** By the operator's HTTP gateway. */
  SMS,
  /** By SMTP. */
  MAIL,
  /** To nobody: into the log of a local run. */
  LOG
}
