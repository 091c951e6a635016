package io.redress.analytics.subscriber;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that somebody imported, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SubscriberImport", description = "A file of subscriber numbers that was imported.")
public record SubscriberImport(
    String id,
    @Schema(examples = "admin.wu") String importedBy,
    OffsetDateTime importedAt,
    @Schema(description = "Lines, without header and blank ones.", examples = "13") int read,
    @Schema(description = "Numbers that are new.", examples = "12") int added,
    @Schema(description = "Numbers that were others before; those are kept.") int changed,
    @Schema(description = "Numbers that were the same before.") int unchanged,
    @Schema(description = "Lines that were not taken.", examples = "1") int refused,
    @Schema(
            description =
                "Why not, of the first thousand (unless configured otherwise); only in the answer"
                    + " to the import itself.")
        List<LineRefusal> refusals) {
  public SubscriberImport {
    refusals = refusals == null ? null : List.copyOf(refusals);
  }
}
