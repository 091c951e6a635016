package io.redress.intake.classification;

import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps the category tree. Each change makes a new version of it. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
@Tag(name = "Reference data")
public class CategoryChangeResource {
  private static final String MATCH =
      "ETag of the tree, or of one of its categories, that the change is based on";

  private final AddCategory add;
  private final ChangeCategory change;
  private final RetireCategory retire;
  private final Caller caller;

  @Inject
  CategoryChangeResource(
      AddCategory add, ChangeCategory change, RetireCategory retire, Caller caller) {
    this.add = add;
    this.change = change;
    this.retire = retire;
    this.caller = caller;
  }

  @POST
  @Operation(
      operationId = "addCategory",
      summary = "Add a group or a leaf",
      description =
          "The code is for ever: it is never changed, and never used for something else. New"
              + " reports may be filed under a leaf at once, on other servers within a second.")
  @APIResponse(
      responseCode = "201",
      description = "Added; the new version of the tree is in the ETag",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public RestResponse<CategoryView> add(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AddCategoryRequest request) {
    CategoryTree tree = add.add(key, request, ifMatch, caller.user());
    return Tagged.created(
        "/api/v1/categories/" + request.code(), view(tree, request.code()), tree.version());
  }

  @PUT
  @Path("/{code}")
  @Operation(
      operationId = "changeCategory",
      summary = "Change a category",
      description =
          "Names, required fields, emergency, common cause and position are replaced; the code"
              + " stays. Tickets keep the completeness and the lane that they were registered with.")
  @APIResponse(
      responseCode = "200",
      description =
          "The category; the version of the tree, a new one if anything differs, is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public RestResponse<CategoryView> change(
      @PathParam("code") String code,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ChangeCategoryRequest request) {
    return shown(change.change(edit(code, ifMatch, request.reason()), request), code);
  }

  @POST
  @Path("/{code}/retirement")
  @Operation(
      operationId = "retireCategory",
      summary = "Retire a leaf",
      description =
          "Nothing new is filed under it; who tries is told the successor. Tickets that are filed"
              + " under it stay as they are. Sent again, it changes the successor.")
  @APIResponse(
      responseCode = "200",
      description = "The leaf; the version of the tree is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public RestResponse<CategoryView> retire(
      @PathParam("code") String code,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RetireCategoryRequest request) {
    return shown(retire.retire(edit(code, ifMatch, request.reason()), request.successor()), code);
  }

  @POST
  @Path("/{code}/reinstatement")
  @Operation(
      operationId = "reinstateCategory",
      summary = "Take the retirement of a leaf back",
      description = "Reports are filed under it again.")
  @APIResponse(
      responseCode = "200",
      description = "The leaf; the version of the tree is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = CategoryView.class)))
  public RestResponse<CategoryView> reinstate(
      @PathParam("code") String code,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReinstateCategoryRequest request) {
    return shown(retire.reinstate(edit(code, ifMatch, request.reason())), code);
  }

  private CategoryEdit edit(String code, String ifMatch, String reason) {
    return new CategoryEdit(code, ifMatch, reason, caller.user());
  }

  private static RestResponse<CategoryView> shown(CategoryTree tree, String code) {
    return CategoryResource.tagged(view(tree, code), tree);
  }

  private static CategoryView view(CategoryTree tree, String code) {
    return CategoryView.of(CategoryEditions.known(tree, code), tree, true);
  }
}
