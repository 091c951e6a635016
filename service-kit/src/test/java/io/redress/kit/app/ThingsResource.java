package io.redress.kit.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.etag.Versions;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

@Path("/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThingsResource {
  @Inject MakeThing makeThing;
  @Inject Caller caller;
  @Inject EntityManager entities;

  public enum Colour {
    RED,
    GREEN
  }

  public record Part(@NotBlank String name) {}

  public record ThingRequest(
      @NotBlank @Size(max = 20) String name,
      int number,
      Colour colour,
      OffsetDateTime at,
      @Size(max = 3) List<@Valid @NotNull Part> parts,
      Map<String, Object> more) {}

  public record ThingView(String id, boolean replayed) {}

  public record Who(String user, String department, String branch, List<String> roles) {}

  @POST
  @RolesAllowed({Roles.AGENT, Roles.INTEGRATOR})
  public Response make(
      @HeaderParam("Idempotency-Key") String key, @Valid @NotNull ThingRequest request) {
    Idempotency.Outcome outcome = makeThing.make(key, request);
    return Response.status(outcome.replayed() ? 200 : 201)
        .entity(new ThingView(outcome.resourceId(), outcome.replayed()))
        .build();
  }

  @GET
  @RolesAllowed(Roles.AGENT)
  public List<String> list(@QueryParam("limit") @Min(1) @Max(9) Integer limit) {
    return List.of();
  }

  @GET
  @Path("/me")
  @RolesAllowed(Roles.AGENT)
  public Who me() {
    return new Who(
        caller.user(),
        caller.department().orElse(null),
        caller.branch().orElse(null),
        List.copyOf(caller.roles()));
  }

  @GET
  @Path("/unguarded")
  public String unguarded() {
    return "nobody may see this";
  }

  @PUT
  @Path("/versioned")
  @PermitAll
  public Response change(@HeaderParam("If-Match") String ifMatch) {
    Versions.require(ifMatch, 7);
    return Response.noContent().header("ETag", Versions.tag(8)).build();
  }

  @GET
  @Path("/count")
  @PermitAll
  public long count() {
    return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM thing").getSingleResult())
        .longValue();
  }

  @GET
  @Path("/faults/{kind}")
  @PermitAll
  public String fault(@PathParam("kind") String kind) throws IOException {
    if (kind.equals("json")) {
      return new ObjectMapper().readValue("{\"secret\":1}", Part.class).name();
    }
    throw switch (kind) {
      case "own" -> ProblemException.of(CommonProblem.CONFLICT, "As asked.").with("seen", 3);
      case "wrapped" ->
          new IllegalStateException(ProblemException.of(CommonProblem.CONFLICT, "Inside."));
      case "outdated" -> new OptimisticLockException("outdated");
      default -> new IllegalStateException("secret 13800001234");
    };
  }
}
