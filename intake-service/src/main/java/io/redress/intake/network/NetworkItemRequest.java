package io.redress.intake.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an item of the map; what is left out is taken away. */
@Schema(
    name = "NetworkItemRequest",
    examples =
        """
        {"name": "人民路基站断电", "road": "人民路", "district": "Beihu",
         "point": {"lat": 39.9042, "lon": 116.4074}, "radius": 1200, "services": ["5G", "voice"],
         "from": "2026-11-26T08:00:00+08:00", "promisedAt": "2026-11-26T18:00:00+08:00",
         "planNumber": "P-000123"}
        """)
public record NetworkItemRequest(
    @NotBlank @Size(max = 200) String name,
    @Size(min = 1, max = 32) @Schema(description = "What kind of site, say", examples = "CELL")
        String type,
    @Size(min = 1, max = 100) String road,
    @Size(min = 1, max = 200) String address,
    @Size(min = 1, max = 64) String district,
    @NotNull @Valid GeoPoint point,
    @Min(0)
        @Max(Reach.FARTHEST)
        @Schema(description = "Of its area in metres; needed but for sites")
        Integer radius,
    @Size(max = 20)
        @Schema(
            description =
                "Codes of category leaves or groups whose complaints it explains; all about"
                    + " coverage when left out")
        List<@NotBlank @Size(max = 64) String> categories,
    @Size(max = 10) @Schema(description = "What is affected, or served")
        List<@NotBlank @Size(max = 20) @Pattern(regexp = "^[^;]*$") String> services,
    @Schema(description = "Of a fault: since when. Of works: the beginning of their window")
        OffsetDateTime from,
    @Schema(description = "When it ended, or of works the end of their window")
        OffsetDateTime until,
    @Schema(description = "By when a fault is to be repaired, or a plan to be completed")
        OffsetDateTime promisedAt,
    @Schema(description = "False when left out") Boolean cancelled,
    @Size(max = 32)
        @Schema(description = "Of the response plan with what to say", examples = "P-000123")
        String planNumber) {

  ItemDraft draft(NetworkKind kind, String code) {
    return new ItemDraft(
        kind,
        code,
        filled(name),
        filled(type),
        filled(road),
        filled(address),
        filled(district),
        point,
        radius,
        categories,
        services,
        instant(from),
        instant(until),
        instant(promisedAt),
        Boolean.TRUE.equals(cancelled),
        filled(planNumber));
  }

  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
