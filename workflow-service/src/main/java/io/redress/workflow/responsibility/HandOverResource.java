package io.redress.workflow.responsibility;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.time.Zone;
import io.redress.workflow.casefile.ReadCases;
import io.redress.workflow.responsibility.HandOverPolicy.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** First responsibility is offered, and accepted or not. */
@Path("/api/v1/cases/{complaintId}/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibility")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class HandOverResource {
  /**
   * To whom a case is offered, and why.
   *
   * @param person absent: whoever of the department accepts
   */
  @Schema(name = "HandOverOffer")
  public record OfferRequest(
      @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}*") String person,
      @NotBlank @Size(max = 64) String department,
      @NotBlank @Size(max = 1000) String reason) {}

  /** Why an offer is refused. */
  @Schema(name = "HandOverRefusal")
  public record RefusalRequest(@NotBlank @Size(max = 1000) String reason) {}

  /** Offers. */
  public record HandOverList(List<HandOverView> items) {
    static HandOverList of(List<HandOver> offers, Zone zone) {
      return new HandOverList(offers.stream().map(offer -> HandOverView.of(offer, zone)).toList());
    }
  }

  private final OfferHandOver offering;
  private final AnswerHandOver answering;
  private final HandOvers handOvers;
  private final ReadCases cases;
  private final Caller caller;
  private final Zone zone;

  HandOverResource(
      OfferHandOver offering,
      AnswerHandOver answering,
      HandOvers handOvers,
      ReadCases cases,
      Caller caller,
      Zone zone) {
    this.offering = offering;
    this.answering = answering;
    this.handOvers = handOvers;
    this.cases = cases;
    this.caller = caller;
    this.zone = zone;
  }

  /** Every offer of a case. */
  @GET
  @Transactional
  @Operation(
      operationId = "getCaseHandOvers",
      summary = "Every offer of first responsibility of a case, oldest first")
  public HandOverList all(@PathParam("complaintId") @Size(max = 36) String complaintId) {
    return HandOverList.of(handOvers.of(cases.visible(complaintId).complaintId), zone);
  }

  /** Offers. */
  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "offerHandOver",
      summary = "Offer first responsibility to somebody else",
      description =
          "For the first-responsible person, the head of that department, coordinators and"
              + " supervisors. Nothing changes until it is accepted; after an hour it lapses.")
  @APIResponse(
      responseCode = "201",
      description = "The offer",
      content = @Content(schema = @Schema(implementation = HandOverView.class)))
  public HandOverView offer(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @Parameter(description = "The same key again gives the same offer.")
          @HeaderParam("Idempotency-Key")
          String key,
      @Valid @NotNull OfferRequest request) {
    return view(
        offering.offer(
            complaintId, person(), key, request.person(), request.department(), request.reason()));
  }

  /** Accepts. */
  @POST
  @Path("/{id}/acceptance")
  @Operation(
      operationId = "acceptHandOver",
      summary = "Become first-responsible",
      description = "For whom it is offered to, and nobody else.")
  public HandOverView accept(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @PathParam("id") @Size(max = 36) String id) {
    return view(answering.accept(complaintId, id, person()));
  }

  /** Refuses. */
  @POST
  @Path("/{id}/refusal")
  @Operation(
      operationId = "refuseHandOver",
      summary = "Refuse an offer",
      description = "First responsibility stays where it was.")
  public HandOverView refuse(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @PathParam("id") @Size(max = 36) String id,
      @Valid @NotNull RefusalRequest request) {
    return view(answering.refuse(complaintId, id, person(), request.reason()));
  }

  /** Takes it back. */
  @POST
  @Path("/{id}/withdrawal")
  @Operation(operationId = "withdrawHandOver", summary = "Take an offer back")
  public HandOverView withdraw(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @PathParam("id") @Size(max = 36) String id) {
    return view(answering.withdraw(complaintId, id, person()));
  }

  private Person person() {
    return new Person(caller.user(), caller.department().orElse(null), caller.roles());
  }

  private HandOverView view(HandOver offer) {
    return HandOverView.of(offer, zone);
  }
}
