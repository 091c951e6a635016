package io.redress.workflow.modeler;

import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What makes Camunda Modeler speak the process contract: templates, and steps to copy. */
@Path("/api/v1/processes/element-templates")
@Tag(name = "Camunda Modeler")
@RolesAllowed(Roles.PROCESS_OWNER)
public class ElementTemplateResource {
  private final byte[] templates = read("element-templates.json");
  private final byte[] parts = read("parts.bpmn");

  /** The templates. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getElementTemplates",
      summary = "Element templates for Camunda Modeler, as one file",
      description =
          "To be saved in Modeler's folder resources/element-templates: stage task, escalation,"
              + " missed first responsibility, callback; a level of a warning, of an overdue repair"
              + " step.")
  @APIResponse(
      responseCode = "200",
      description = "Templates by the JSON schema of Camunda Modeler.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
  public byte[] templates() {
    return templates.clone();
  }

  /** Steps to copy. */
  @GET
  @Path("/parts")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      operationId = "getDiagramParts",
      summary = "A diagram of whole steps to copy, with what templates cannot bring",
      description =
          "A step with its form, its escalation timer and its first-responsibility timer, and a"
              + " callback: open it beside the lifecycle in Camunda Modeler, select, copy, paste.")
  @APIResponse(
      responseCode = "200",
      description = "BPMN XML; not to be deployed as it is.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public byte[] parts() {
    return parts.clone();
  }

  private static byte[] read(String name) {
    try (InputStream file = ElementTemplateResource.class.getResourceAsStream("/modeler/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
