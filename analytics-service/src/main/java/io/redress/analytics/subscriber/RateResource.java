package io.redress.analytics.subscriber;

import io.redress.analytics.figure.Dimension;
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
import java.util.EnumMap;
import java.util.Map;
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
  private static final Set<String> PARAMETERS =
      Set.of(
          "from",
          "to",
          "groupBy",
          "per",
          "categoryGroup",
          "category",
          "district",
          "channel",
          "department",
          "type");

  @Inject AskRate askRate;
  @Inject ReadRate readRate;
  @Context UriInfo uri;

  /** The codes that complaints must have, and where the subscribers are. */
  public static class Filters {
    @Parameter(description = "Only this group of categories.", example = "basic-communication")
    @QueryParam("categoryGroup")
    String categoryGroup;

    @Parameter(description = "Only this category.", example = "basic-communication.weak-signal")
    @QueryParam("category")
    String category;

    @Parameter(description = "Only this district, subscribers, too.", example = "lakeside")
    @QueryParam("district")
    String district;

    @Parameter(description = "Only this channel.", example = "HOTLINE")
    @QueryParam("channel")
    String channel;

    @Parameter(description = "Only this lead department.", example = "network-quality")
    @QueryParam("department")
    String department;

    @Parameter(description = "Only NEW or only REPEAT tickets.", example = "REPEAT")
    @QueryParam("type")
    String type;

    private Map<Dimension, String> said() {
      var said = new EnumMap<Dimension, String>(Dimension.class);
      said.put(Dimension.CATEGORY_GROUP, categoryGroup);
      said.put(Dimension.CATEGORY, category);
      said.put(Dimension.DISTRICT, district);
      said.put(Dimension.CHANNEL, channel);
      said.put(Dimension.DEPARTMENT, department);
      said.put(Dimension.TYPE, type);
      return said;
    }
  }

  @GET
  @Operation(
      operationId = "readSubscriberRate",
      summary = "Complaints for each 10,000 subscribers, by month and district.",
      description =
          "Roles: analyst; supervisor whose token names no branch. The denominator is the"
              + " subscribers of the month, of several months the mean. Where the number of a month"
              + " is missing, that is said, and there is no value.")
  @APIResponse(responseCode = "200", description = "The groups and the total.")
  public RateView read(
      @Parameter(description = "First month; the last one when absent.", example = "2026-01")
          @QueryParam("from")
          String from,
      @Parameter(
              description = "Last month, included; the last one that is over when absent.",
              example = "2026-03")
          @QueryParam("to")
          String to,
      @Parameter(description = "month, district or month,district.", example = "month,district")
          @QueryParam("groupBy")
          String groupBy,
      @Parameter(
              description = "10000, 100000 or 1000000 subscribers; 10000 when absent.",
              example = "10000")
          @QueryParam("per")
          String per,
      @BeanParam Filters filters) {
    KnownParameters.require(PARAMETERS, uri.getQueryParameters().keySet());
    return readRate.read(askRate.ask(from, to, groupBy, per, filters.said()));
  }
}
