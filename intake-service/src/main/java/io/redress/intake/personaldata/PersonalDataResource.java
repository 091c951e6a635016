package io.redress.intake.personaldata;

import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.sealing.Sealing;
import io.redress.kit.sealing.SealingProgress;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** For those who answer for data protection. */
@Path("/api/v1/personal-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Personal data")
public class PersonalDataResource {
  private final FindAccesses accesses;
  private final Sealing sealing;
  private final SealingProgress progress;
  private final Zone zone;

  @Inject
  PersonalDataResource(
      FindAccesses accesses, Sealing sealing, SealingProgress progress, Zone zone) {
    this.accesses = accesses;
    this.sealing = sealing;
    this.progress = progress;
    this.zone = zone;
  }

  @GET
  @Path("/accesses")
  @Operation(
      operationId = "listPersonalDataAccesses",
      summary = "Who saw what of whom, the latest first",
      description =
          "One entry for each answer that showed personal data whole. Lists of complaints show"
              + " none; registrations are recorded as complaints. Role: administrator.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<AccessView> accesses(
      @Parameter(description = "The customer's number, or pseudonym") @QueryParam("customer")
          String customer,
      @Parameter(description = "User name of the reader") @QueryParam("person") String person,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return accesses
        .find(customer, person, cursor, Limit.of(limit))
        .map(access -> AccessView.of(access, zone));
  }

  @GET
  @Path("/sealing")
  @Operation(
      operationId = "readSealing",
      summary = "How far stored data is sealed with the key that writes",
      description = "After an upgrade, and after a new key was put first. Role: administrator.")
  @APIResponse(responseCode = "200", description = "Keys and tables")
  public SealingView sealing() {
    return SealingView.of(sealing, progress, zone);
  }

  @POST
  @Path("/sealing/passes")
  @Operation(
      operationId = "sealAgain",
      summary = "Look through all tables once more",
      description =
          "After rows of a backup came back, which may be plain or of an older key. Goes on in the"
              + " background. Role: administrator.")
  @APIResponse(responseCode = "202", description = "The pass begins within seconds")
  public RestResponse<SealingView> again() {
    progress.again();
    return ResponseBuilder.create(RestResponse.Status.ACCEPTED, sealing()).build();
  }
}
