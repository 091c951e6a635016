package io.redress.callback.channel;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Addresses that staff were given, until the message is settled. */
@Converter
class SealedAddress extends SealedText {
  SealedAddress() {
    super("outgoing_message.address");
  }
}
