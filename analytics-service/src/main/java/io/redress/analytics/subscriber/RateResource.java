package io.redress.analytics.subscriber;

import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints set against subscribers. */
@Path("/api/v1/subscriber-rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Subscribers")
public class RateResource {
  @Inject AskRate askRate;
  @Inject ReadRate readRate;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "readSubscriberRate",
      summary = "Complaints for each 10,000 subscribers, by month and district.",
      description =
          "Roles: analyst; supervisor whose token names no branch. The denominator is the"
              + " subscribers of the month, of several months the mean. Where the number of a month"
              + " is missing, that is said, and there is no value.")
  @APIResponse(responseCode = "200", description = "The groups and the total.")
  public RateView read(@BeanParam Question question) {
    KnownParameters.require(Question.NAMES, uri.getQueryParameters());
    return readRate.read(question.asked(askRate), question.compare);
  }

  /** A rate over some months in groups, beside earlier months. */
  public static class Question extends FigureResource.CodeFilters {
    static final Set<String> NAMES =
        new FigureResource.CodeFilters().names("from", "to", "groupBy", "per", "compare");

    @Parameter(description = "First month; the last one when absent.", example = "2026-01")
    @QueryParam("from")
    String from;

    @Parameter(
        description = "Last month, included; the last one that is over when absent.",
        example = "2026-03")
    @QueryParam("to")
    String to;

    @Parameter(description = "month, district or month,district.", example = "month,district")
    @QueryParam("groupBy")
    String groupBy;

    @Parameter(
        description = "10000, 100000 or 1000000 subscribers; 10000 when absent.",
        example = "10000")
    @QueryParam("per")
    String per;

    @Parameter(
        description =
            "previous: also as many months up to the first one. lastYear: also the same months a"
                + " year before.",
        example = "lastYear")
    @QueryParam("compare")
    String compare;

    /** The question, checked. */
    RateQuery asked(AskRate ask) {
      return ask.ask(from, to, groupBy, per, codes());
    }
  }
}
