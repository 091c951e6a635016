package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint that names a launch; says nothing about the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NamingComplaint")
public record NamingComplaintView(
    String launchId,
    String complaintId,
    @Schema(description = "The hour of its registration.") OffsetDateTime hour,
    @Schema(examples = "price.price") String category,
    @Schema(description = "District or branch; absent where neither is known.") String area) {
  static NamingComplaintView of(LaunchCounts.Row row, Zone zone) {
    return new NamingComplaintView(
        row.launchId(),
        row.complaintId(),
        zone.at(row.hour()),
        row.category(),
        row.area().isEmpty() ? null : row.area());
  }
}
