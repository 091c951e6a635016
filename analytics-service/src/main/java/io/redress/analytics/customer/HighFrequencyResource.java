package io.redress.analytics.customer;

import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
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

/** Customers who complain often, by pseudonym. */
@Path("/api/v1/high-frequency-customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "High-frequency customers",
    description = "Who complains often, about what, and what helped; by pseudonym.")
public class HighFrequencyResource {
  private static final Set<String> LIST =
      new FigureResource.SegmentFilters().names("state", "at", "limit", "cursor");
  private static final Set<String> COMPLAINTS =
      new FigureResource.SegmentFilters().names("at", "limit", "cursor");

  @Inject AskFrequent askFrequent;
  @Inject ListFrequent listFrequent;
  @Inject SummariseFrequent summariseFrequent;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "listHighFrequencyCustomers",
      summary = "Who is, or was, of high frequency at an instant.",
      description =
          "Roles: analyst; supervisor, whose token may confine them to their branch. Filtered are the"
              + " reports that made them so. By pseudonym: who it is tells the intake service to"
              + " those who may see it. Who stays so longest comes first.")
  @APIResponse(responseCode = "200", description = "A page; all pages are of one instant.")
  public Page<FrequentView> list(
      @Parameter(description = "ACTIVE or INACTIVE; ACTIVE when absent.", example = "ACTIVE")
          @QueryParam("state")
          String state,
      @Parameter(
              description = "The instant; now when absent. Of further pages that of the first.",
              example = "2026-11-22T08:00:00Z")
          @QueryParam("at")
          String at,
      @BeanParam FigureResource.SegmentFilters filters,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(LIST, uri.getQueryParameters());
    return listFrequent.list(
        askFrequent.ask(state, at, filters.codes()), page.limit(), page.cursor());
  }

  @GET
  @Path("/summary")
  @Operation(
      operationId = "summariseHighFrequencyCustomers",
      summary = "How many there are, their share of all complaints, causes, and what helped.",
      description =
          "Roles and filters as for the list of customers; the share is one of all complaints with"
              + " these codes.")
  @APIResponse(responseCode = "200", description = "Of one instant.")
  public FrequentSummaryView summary(@BeanParam SummaryQuestion question) {
    KnownParameters.require(SummaryQuestion.NAMES, uri.getQueryParameters());
    return summariseFrequent.summarise(question.asked(askFrequent), question.compare);
  }

  @GET
  @Path("/complaints")
  @Operation(
      operationId = "listHighFrequencyComplaints",
      summary = "Exactly the complaints of the share: of active ones, in 30 days.",
      description = "Roles and filters as for the list of customers. By time and id.")
  @APIResponse(responseCode = "200", description = "A page; total is the numerator of the share.")
  public Page<FrequentComplaintView> complaints(
      @Parameter(
              description = "The instant; now when absent. Of further pages that of the first.",
              example = "2026-11-22T08:00:00Z")
          @QueryParam("at")
          String at,
      @BeanParam FigureResource.SegmentFilters filters,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(COMPLAINTS, uri.getQueryParameters());
    return listFrequent.complaints(
        askFrequent.ask(null, at, filters.codes()), page.limit(), page.cursor());
  }

  /** All of an instant together, beside an earlier one. */
  public static class SummaryQuestion extends FigureResource.SegmentFilters {
    static final Set<String> NAMES = new FigureResource.SegmentFilters().names("at", "compare");

    @Parameter(description = "The instant; now when absent.", example = "2026-11-22T08:00:00Z")
    @QueryParam("at")
    String at;

    @Parameter(
        description =
            "previous: also the instant before those 30 days. lastYear: also the same moment a year"
                + " before.",
        example = "previous")
    @QueryParam("compare")
    String compare;

    /** The question, checked. */
    FrequentQuery asked(AskFrequent ask) {
      return ask.ask(null, at, codes());
    }
  }
}
