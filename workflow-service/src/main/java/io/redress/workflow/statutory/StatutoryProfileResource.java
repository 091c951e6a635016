package io.redress.workflow.statutory;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Tagged;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Statutory profiles: clocks that a law or a regulator sets, and to which complaints they apply.
 */
@Path("/api/v1/statutory-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statutory clocks")
@Authenticated
public class StatutoryProfileResource {
  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

  /** A further version of a profile, and why. */
  @Schema(name = "StatutoryProfileChange")
  public record ProfileRequest(
      @Valid @NotNull StatutoryProfile profile,
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  /** The latest version of each profile. */
  public record ProfileList(List<ProfileView> items) {}

  private final ReadProfiles read;
  private final ChangeProfile change;
  private final Caller caller;

  StatutoryProfileResource(ReadProfiles read, ChangeProfile change, Caller caller) {
    this.read = read;
    this.change = change;
    this.caller = caller;
  }

  /** Every profile: there are a few, so the list is not paged. */
  @GET
  @Operation(
      operationId = "listStatutoryProfiles",
      summary = "The latest version of each statutory profile")
  public ProfileList list() {
    return new ProfileList(read.all());
  }

  /** One profile. */
  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getStatutoryProfile",
      summary = "The latest version of a statutory profile")
  public RestResponse<ProfileView> get(@PathParam("code") @Size(max = 31) String code) {
    return tagged(read.latest(code));
  }

  /** Writes a further version. */
  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "putStatutoryProfile",
      summary = "Write a further version of a statutory profile, or the first of a new one",
      description =
          "A profile that exists needs If-Match. Cases that start from then on have its clocks;"
              + " those that run keep theirs.")
  public RestResponse<ProfileView> put(
      @PathParam("code") @Size(max = 31) @Pattern(regexp = CODE) String code,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ProfileRequest request) {
    return tagged(
        read.view(change.write(code, request.profile(), ifMatch, caller.user(), request.reason())));
  }

  /** What it was before. */
  @GET
  @Path("/{code}/versions")
  @Operation(
      operationId = "listStatutoryProfileVersions",
      summary = "The versions of a statutory profile, latest first, with who wrote them and why")
  public Page<ProfileView> versions(
      @PathParam("code") @Size(max = 31) String code,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.versions(code, cursor, Limit.of(limit));
  }

  private static RestResponse<ProfileView> tagged(ProfileView view) {
    return Tagged.ok(view, view.version());
  }
}
