package io.redress.intake.personaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who saw what of whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonalDataAccess")
record AccessView(
    String person,
    @Schema(description = "Those the person held then") List<String> roles,
    @Schema(description = "Pseudonym") String customer,
    String complaintId,
    @Schema(description = "Operation of this interface", examples = "readComplaint") String through,
    @Schema(description = "What was shown whole") List<PersonalPart> parts,
    OffsetDateTime at) {

  static AccessView of(Access it, Zone zone) {
    return new AccessView(
        it.person,
        List.of(it.roles.split(",")),
        it.customer,
        it.complaintId,
        it.through,
        Arrays.stream(it.parts.split(",")).map(PersonalPart::valueOf).toList(),
        zone.at(it.at));
  }
}
