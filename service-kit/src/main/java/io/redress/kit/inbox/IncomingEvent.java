package io.redress.kit.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event of another service.
 *
 * @param id unique per event; the same on each delivery
 * @param type what happened, for example {@code complaint.registered}
 * @param source who says so, for example {@code /intake}
 * @param subject the aggregate it is about: the key by which events are ordered
 * @param time when it happened
 * @param data what is told
 */
public record IncomingEvent(
    String id, String type, String source, String subject, Instant time, JsonNode data) {

  /**
   * The data as the consumer's own record with just the fields it reads. Unknown fields are
   * skipped: producers may add some. A component annotated {@code @JsonProperty(required = true)}
   * or {@code @NotNull} must be there, as must primitives and each element of a list. The record's
   * constraints of Bean Validation are checked, those of its parts where they are {@code @Valid};
   * times and days must be of the years 2000 to 2100, and texts have only what has a place in them
   * ({@link io.redress.kit.text.PlainText}).
   *
   * <p>A record's bound is never tighter than that of the contract: what a producer may publish is
   * taken.
   *
   * @throws PoisonException naming the part and its bound when the data does not fit; the event is
   *     then set aside at once
   */
  public <T> T as(Class<T> record) {
    return EventData.read(data, record);
  }
}
