package io.redress.analytics.subscriber;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many subscribers there were in a month, as told by one import. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SubscriberCount", description = "How many subscribers there were in a month.")
public record SubscriberCount(
    @Schema(implementation = String.class, examples = "2026-01") YearMonth month,
    @Schema(description = "* for the whole operator.", examples = "lakeside") String district,
    @Schema(description = "Rises when another number is told.", examples = "1") int version,
    @Schema(examples = "123456") long subscribers,
    @Schema(description = "The import that told it.") String importId,
    @Schema(description = "Who imported it.", examples = "admin.wu") String setBy,
    OffsetDateTime setAt) {
  /** Stands for the whole operator, where a district is named. */
  public static final String OPERATOR = "*";
}
