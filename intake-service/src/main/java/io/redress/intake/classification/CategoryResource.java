package io.redress.intake.classification;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The category tree for desks and forms. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reference data")
public class CategoryResource {
  private final Categories categories;

  @Inject
  CategoryResource(Categories categories) {
    this.categories = categories;
  }

  @GET
  @Operation(
      operationId = "listCategories",
      summary = "The category tree",
      description = "Groups with their leaves, names in Chinese and English. For any role.")
  @APIResponse(responseCode = "200", description = "The whole tree: it is small and never paged")
  public CategoryTree tree() {
    List<Category> all = categories.all();
    return new CategoryTree(
        all.stream()
            .filter(category -> !category.isLeaf())
            .map(category -> CategoryView.of(category, all))
            .toList());
  }

  /** The groups. */
  record CategoryTree(List<CategoryView> items) {}
}
