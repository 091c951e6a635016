package io.redress.intake.tracking;

import io.redress.intake.complaint.Message;
import io.redress.intake.complaint.Voice;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as its customer sees it: nobody of the staff is named. */
@Schema(name = "OwnMessage")
record TrackingMessageView(
    String id,
    @Schema(description = "CUSTOMER: your words") Voice by,
    String text,
    OffsetDateTime at) {
  static TrackingMessageView of(Message message, Zone zone) {
    return new TrackingMessageView(
        message.id(), message.saidBy(), message.text(), zone.at(message.at()));
  }
}
