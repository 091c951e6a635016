package io.redress.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.redress.kit.problem.ProblemResponses;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in every service's OpenAPI document that each error answer is a problem document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
  private static final String NAME = "Problem";
  private static final String FIELD = "ProblemField";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    Components components = api.getComponents();
    components.addSchema(FIELD, field());
    components.addSchema(NAME, problem());
    components.addResponse(NAME, response());
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths().getPathItems().values().forEach(ProblemsInOpenApi::complete);
    }
  }

  private static void complete(PathItem path) {
    for (Operation operation : path.getOperations().values()) {
      if (operation.getResponses() == null) {
        operation.setResponses(OASFactory.createAPIResponses());
      }
      if (operation.getResponses().getDefaultValue() == null) {
        operation
            .getResponses()
            .setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + NAME));
      }
    }
  }

  private static APIResponse response() {
    return OASFactory.createAPIResponse()
        .description("Any refusal or failure, as a problem document (RFC 9457).")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemResponses.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME))));
  }

  private static Schema problem() {
    return object("Why a request was refused or failed. Further members may come with some types.")
        .addProperty("type", text("Stable address of the kind of problem.", "/problems/not-found"))
        .addProperty("title", text("The same for every occurrence.", null))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .examples(List.of(404)))
        .addProperty("detail", text("What is special about this occurrence.", null))
        .addProperty("instance", text("Path of the request.", null))
        .addProperty("mend", text("What the client can do about it.", null))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("The fields at fault.")
                .items(OASFactory.createSchema().ref("#/components/schemas/" + FIELD)))
        .required(List.of("type", "title", "status"));
  }

  private static Schema field() {
    return object("What is wrong with one field.")
        .addProperty("field", text("Path in the body, or name of the parameter.", null))
        .addProperty("message", text("What is wrong.", null))
        .addProperty("mend", text("How to correct it.", null));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description, String example) {
    Schema schema =
        OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    return example == null ? schema : schema.examples(List.of(example));
  }
}
