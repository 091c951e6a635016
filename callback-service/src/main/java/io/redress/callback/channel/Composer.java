package io.redress.callback.channel;

import java.util.Optional;

/**
 * Writes the messages of one purpose, at the moment in which they are sent: what they say (a link,
 * an hour) is stored nowhere.
 */
public interface Composer {

  Purpose purpose();

  /** What to send; empty when there is no reason for it any more. */
  Optional<Text> compose(String referenceId);
}
