package io.redress.workflow.modeler;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells Modeler where its links to the engine's pages lead. */
@Path(ModelerAddresses.WEB_APPS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Camunda Modeler")
@PermitAll
public class WebAppsResource {
  /** Addresses of pages; absent where there is none. */
  @Schema(name = "ModelerWebApps")
  public record WebApps(String adminUrl, String cockpitUrl, String tasklistUrl) {}

  private final WebApps pages;

  WebAppsResource(ModelerConfig config) {
    String page = config.webApps().orElse(null);
    this.pages = new WebApps(page, page, page);
  }

  /** The pages. */
  @GET
  @Operation(
      operationId = "modelerWebApps",
      summary = "Where Camunda Modeler's links to pages lead; asked without a login")
  public WebApps pages() {
    return pages;
  }
}
