package io.redress.kit.problem;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains every problem type of the service; the {@code type} of each document leads here. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Problems", description = "What the types of problem documents mean.")
public class ProblemsResource {
  private final Map<String, Explanation> types = new LinkedHashMap<>();

  @Inject
  ProblemsResource(@All List<ProblemCatalogue> catalogues) {
    Arrays.stream(CommonProblem.values()).forEach(this::add);
    catalogues.forEach(catalogue -> catalogue.types().forEach(this::add));
  }

  /**
   * What a type means.
   *
   * @param type as in the documents, {@code /problems/<code>}
   * @param code stable name
   * @param status HTTP status it comes with
   * @param title one sentence
   * @param mend what the client can do about it
   */
  public record Explanation(String type, String code, int status, String title, String mend) {}

  @GET
  @Operation(operationId = "listProblems", summary = "List the problem types of this service")
  public List<Explanation> list() {
    return List.copyOf(types.values());
  }

  @GET
  @Path("/{code}")
  @Operation(operationId = "getProblem", summary = "Explain one problem type")
  public Explanation get(@PathParam("code") String code) {
    Explanation explanation = types.get(code);
    if (explanation == null) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "No problem type has this code.");
    }
    return explanation;
  }

  private void add(ProblemType type) {
    Explanation explanation =
        new Explanation(
            "/problems/" + type.code(), type.code(), type.status(), type.title(), type.mend());
    if (types.put(type.code(), explanation) != null) {
      throw new IllegalStateException("Two problem types have the code " + type.code());
    }
  }
}
