package io.redress.intake.authority;

import io.quarkus.security.Authenticated;
import io.redress.intake.classification.Names;
import io.redress.kit.identity.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be granted on the spot, for desks. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reference data")
public class MeasureResource {
  private final Measures measures;
  private final AuthorityPolicy policy;
  private final Caller caller;

  @Inject
  MeasureResource(Measures measures, AuthorityPolicy policy, Caller caller) {
    this.measures = measures;
    this.policy = policy;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listMeasures",
      summary = "What can be granted on the spot, and what the caller may grant of it",
      description = "The catalogue is configuration. For any role.")
  @APIResponse(responseCode = "200", description = "The whole catalogue: it is small")
  public CatalogueView catalogue() {
    Set<String> roles = caller.roles();
    return new CatalogueView(
        policy.limit(roles),
        measures.all().stream()
            .map(
                it ->
                    new MeasureView(
                        it.code(),
                        it.names(),
                        it.money(),
                        List.copyOf(new TreeSet<>(it.roles())),
                        it.isGrantedBy(roles)))
            .toList());
  }

  /** The catalogue as the caller sees it. */
  @Schema(name = "MeasureCatalogue")
  record CatalogueView(
      @Schema(description = "The most that the caller may grant; amount 0 for nothing") Money limit,
      List<MeasureView> items) {}

  /** One measure. */
  @Schema(name = "Measure")
  record MeasureView(
      @Schema(examples = "double-refund") String code,
      Names names,
      @Schema(
              description =
                  "NONE: nothing is paid. AMOUNT: compensation is sent. REFUND: it is computed from"
                      + " confirmedError")
          MeasureMoney money,
      @Schema(description = "Who may grant it; others leave it to the case") List<String> roles,
      @Schema(description = "Whether the caller may") boolean grantable) {}
}
