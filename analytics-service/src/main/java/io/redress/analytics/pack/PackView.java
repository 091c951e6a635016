package io.redress.analytics.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.analytics.figure.Wording;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pack with its numbers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Pack", description = "What a regulator wants to be told, over some months.")
public record PackView(
    @Schema(examples = "telecom-regulator") String name,
    @Schema(description = "Rises when the lines change.", examples = "1") int version,
    Wording title,
    MonthPeriod period,
    @Schema(description = "The zone that cuts the months.", examples = "Asia/Shanghai") String zone,
    @Schema(description = "When the latest event happened that these numbers know of.")
        OffsetDateTime asOf,
    List<PackLineView> lines) {
  public PackView {
    lines = List.copyOf(lines);
  }
}
