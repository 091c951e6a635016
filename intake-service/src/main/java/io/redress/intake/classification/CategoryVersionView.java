package io.redress.intake.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one version of the category tree changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CategoryVersion")
record CategoryVersionView(
    long version,
    @Schema(description = "The category that it changed; absent for the first version") String code,
    CategoryVersion.What what,
    String reason,
    String by,
    OffsetDateTime at) {

  static CategoryVersionView of(CategoryVersion it, Zone zone) {
    return new CategoryVersionView(
        it.version, it.code, it.what, it.reason, it.changedBy, zone.at(it.at));
  }
}
