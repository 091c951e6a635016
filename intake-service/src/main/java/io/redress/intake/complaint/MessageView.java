package io.redress.intake.complaint;

import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was said about a complaint. */
@Schema(name = "Message")
public record MessageView(
    String id,
    Voice by,
    @Schema(description = "CUSTOMER: the customer reads it") Audience audience,
    @Schema(description = "Who took it down", examples = "agent.lin") String recordedBy,
    String text,
    OffsetDateTime at) {
  static MessageView of(Message message, Zone zone) {
    return new MessageView(
        message.id,
        message.saidBy,
        message.audience,
        message.recordedBy,
        message.text,
        zone.at(message.at));
  }
}
