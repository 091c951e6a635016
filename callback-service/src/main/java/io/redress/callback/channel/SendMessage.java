package io.redress.callback.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Has a message sent to a customer, after the current transaction has committed. At least once: a
 * sender that is killed between handing over and noting it hands over again, with the same id.
 */
@ApplicationScoped
public class SendMessage {

  /**
   * What to send.
   *
   * @param referenceId what its {@link Composer} writes about
   * @param address null to ask for the customer's number when it is sent
   * @param atAnyHour whether the customer asked for it now; otherwise it waits for the hours at
   *     which they may be disturbed
   * @param zone whose day counts; null for that of the operator
   */
  public record Order(
      Purpose purpose,
      String referenceId,
      String complaintId,
      ChannelKind channel,
      String address,
      boolean atAnyHour,
      ZoneId zone) {}

  private final Messages messages;
  private final DeliveryConfig config;
  private final Clock clock;

  SendMessage(Messages messages, DeliveryConfig config, Clock clock) {
    this.messages = messages;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Takes the order.
   *
   * @return the message's id
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String send(Order order) {
    Message message = new Message(order, clock.instant());
    messages.add(message);
    return message.id();
  }

  /** The way on which customers are reached when nobody chose one. */
  public ChannelKind usual() {
    return config.log() ? ChannelKind.LOG : ChannelKind.SMS;
  }
}
