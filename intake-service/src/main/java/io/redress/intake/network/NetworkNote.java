package io.redress.intake.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.classification.Names;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something on the map that explains what a customer reports about coverage. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NetworkNote")
public record NetworkNote(
    @Schema(description = "FAULT, WORKS or PLAN") NetworkKind kind,
    String code,
    String name,
    @Schema(description = "What of the incident's place fits; AREA is sure, the others are hints")
        Match match,
    String road,
    String district,
    OffsetDateTime since,
    @Schema(description = "By when it is to be over") OffsetDateTime promisedAt,
    @Schema(description = "Whether the promise has passed and it goes on: ask before repeating it")
        boolean overdue,
    @Schema(description = "Of the response plan with what to say", examples = "P-000123")
        String planNumber,
    @Schema(description = "From the incident's point, in metres; absent without one")
        Double distance,
    @Schema(description = "To be told to the customer") Names words) {

  /** How an incident's place and an item came together. */
  @Schema(name = "NetworkMatch")
  public enum Match {
    /** The point of the incident lies in the item's area. */
    AREA,
    /** The place names road and district. */
    ROAD_AND_DISTRICT,
    ROAD,
    DISTRICT
  }
}
