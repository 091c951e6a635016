package io.redress.callback.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sends nothing to anybody: shows in the log of a local run what would have been sent. */
@ApplicationScoped
class LogChannel implements Channel {

  private static final Logger LOG = Logger.getLogger(LogChannel.class);

  private final DeliveryConfig config;

  LogChannel(DeliveryConfig config) {
    this.config = config;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.LOG;
  }

  @Override
  public boolean addressed() {
    return false;
  }

  @Override
  public Outcome send(Letter letter) {
    if (!config.log()) {
      return Outcome.of(Failure.NOT_CONFIGURED);
    }
    LOG.infof("LOCAL RUN, not sent to anybody: message %s says: %s", letter.id(), letter.text());
    return Outcome.TAKEN;
  }
}
