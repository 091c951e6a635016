package io.redress.callback.survey;

import io.redress.callback.branch.BranchOfCaller;
import io.redress.callback.channel.ChannelKind;
import io.redress.callback.channel.SendMessage;
import io.redress.callback.plan.Callbacks;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The survey of a callback, for those who call. */
@Path("/api/v1/callbacks/{id}/survey")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
public class CallbackSurveyResource {

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");

  private record Once(String callbackId, SurveyRequest request) {}

  private final IssueSurvey issue;
  private final ReadSurvey read;
  private final SendMessage messages;
  private final Callbacks callbacks;
  private final Idempotency idempotency;
  private final Caller caller;
  private final BranchOfCaller branches;

  CallbackSurveyResource(
      IssueSurvey issue,
      ReadSurvey read,
      SendMessage messages,
      Callbacks callbacks,
      Idempotency idempotency,
      Caller caller,
      BranchOfCaller branches) {
    this.issue = issue;
    this.read = read;
    this.messages = messages;
    this.callbacks = callbacks;
    this.idempotency = idempotency;
    this.caller = caller;
    this.branches = branches;
  }

  /** How it stands. */
  @GET
  @RolesAllowed({Roles.CALLER, Roles.SUPERVISOR})
  @Operation(
      operationId = "getCallbackSurvey",
      summary = "The survey of a callback: its link's state, its messages, the answers",
      description = "Callers see all, supervisors those of their branch. 404 when none was sent.")
  @APIResponse(responseCode = "200", description = "The survey")
  @APIResponse(responseCode = "404", description = "No such callback, or no survey was sent")
  public SurveyView get(@PathParam("id") String id) {
    String branch = branches.only();
    if (branch != null && !callbacks.isOfBranch(id, branch)) {
      throw none();
    }
    return read.ofCallback(id).orElseThrow(CallbackSurveyResource::none);
  }

  /** Sends it. */
  @POST
  @RolesAllowed(Roles.CALLER)
  @ResponseStatus(201)
  @Transactional
  @Operation(
      operationId = "sendCallbackSurvey",
      summary = "Send the customer the link to the survey, or the same link again",
      description =
          "By somebody who did not work on the case (403 otherwise), while the callback is open. A"
              + " callback has one survey.")
  @APIResponse(responseCode = "201", description = "It is being sent")
  @APIResponse(responseCode = "409", description = "The callback is closed")
  @APIResponse(responseCode = "410", description = "The survey was answered, or is too old")
  public SurveyView send(
      @PathParam("id") String id,
      @Parameter(description = "Sent again with the same body it sends nothing again")
          @HeaderParam("Idempotency-Key")
          String key,
      @NotNull @Valid SurveyRequest request) {
    ChannelKind channel = request.channel() == null ? messages.usual() : request.channel();
    requireAddress(channel, request.address());
    idempotency.once(
        key,
        "send-survey",
        new Once(id, request),
        id,
        () ->
            issue.issue(
                id,
                new IssueSurvey.Wish(channel, request.address(), request.language()),
                caller.user()));
    return read.ofCallback(id).orElseThrow(CallbackSurveyResource::none);
  }

  private static void requireAddress(ChannelKind channel, String address) {
    boolean fits =
        switch (channel) {
          case MAIL -> address != null && MAIL.matcher(address).matches();
          case SMS -> address == null || NUMBER.matcher(address).matches();
          case LOG -> address == null;
        };
    if (!fits) {
      throw ProblemException.invalid(
          "address",
          "does not fit the channel",
          "Give a mail address for MAIL, digits or nothing for SMS, nothing for LOG.");
    }
  }

  private static ProblemException none() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no survey of this callback.");
  }
}
