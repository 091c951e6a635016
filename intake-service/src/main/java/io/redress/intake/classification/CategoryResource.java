package io.redress.intake.classification;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Tagged;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The category tree for desks and forms. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reference data")
public class CategoryResource {
  private final Categories categories;
  private final ReadCategoryVersions versions;
  private final Zone zone;

  @Inject
  CategoryResource(Categories categories, ReadCategoryVersions versions, Zone zone) {
    this.categories = categories;
    this.versions = versions;
    this.zone = zone;
  }

  @GET
  @Operation(
      operationId = "listCategories",
      summary = "The category tree",
      description =
          "Groups with their leaves, names in Chinese and English. For any role. Its version is in"
              + " the ETag: with If-None-Match it is answered only when it has changed.")
  @APIResponse(
      responseCode = "200",
      description = "The whole tree: it is small and never paged",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = CategoryTreeView.class)))
  @APIResponse(responseCode = "304", description = "It is the version that the client has")
  public RestResponse<CategoryTreeView> tree(
      @Parameter(description = "With the leaves that nothing new is filed under")
          @QueryParam("retired")
          boolean retired,
      @Context Request request) {
    CategoryTree tree = categories.now();
    EntityTag tag = new EntityTag(Long.toString(tree.version()));
    return request.evaluatePreconditions(tag) == null
        ? tagged(CategoryTreeView.of(tree, retired), tree)
        : RestResponse.notModified(tag);
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "readCategory",
      summary = "One category",
      description = "A group with all its leaves, or a leaf, retired or not. For any role.")
  @APIResponse(
      responseCode = "200",
      description = "The category; the version of the tree is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public RestResponse<CategoryView> read(@PathParam("code") String code) {
    CategoryTree tree = categories.now();
    return tagged(CategoryView.of(CategoryEditions.known(tree, code), tree, true), tree);
  }

  @GET
  @Path("/versions")
  @Operation(
      operationId = "listCategoryVersions",
      summary = "Who changed the category tree, the latest first",
      description = "Each change makes a version: which category, what, who, when and why.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<CategoryVersionView> versions(
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return versions.list(cursor, Limit.of(limit)).map(it -> CategoryVersionView.of(it, zone));
  }

  @GET
  @Path("/versions/{version}")
  @Operation(
      operationId = "readCategoryVersion",
      summary = "The category tree as it was in one version",
      description = "With the leaves that were retired then. It never changes.")
  @APIResponse(responseCode = "200", description = "The whole tree of that version")
  public CategoryTreeView version(@PathParam("version") long version) {
    return CategoryTreeView.of(versions.tree(version), true);
  }

  static <T> RestResponse<T> tagged(T view, CategoryTree tree) {
    return Tagged.ok(view, tree.version());
  }
}
