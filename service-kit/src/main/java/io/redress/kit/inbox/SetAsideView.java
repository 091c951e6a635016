package io.redress.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/**
 * An event that was set aside, without its data.
 *
 * @param id names it for a replay
 * @param topic where it came from
 * @param partition where it came from
 * @param offset where it came from
 * @param eventId the event's own identifier, where it has one
 * @param type the event's type, where it has one
 * @param key the aggregate it is about
 * @param reason why it was set aside
 * @param detail what exactly was wrong
 * @param setAsideAt when
 * @param replayedAt when it was handled after all; absent while it waits
 * @param erasedAt when its content was erased with whom it was about: it is replayed no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetAsideView(
    String id,
    String topic,
    int partition,
    long offset,
    String eventId,
    String type,
    String key,
    Reason reason,
    String detail,
    OffsetDateTime setAsideAt,
    OffsetDateTime replayedAt,
    OffsetDateTime erasedAt) {}
