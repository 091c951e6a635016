package io.redress.workflow.modeler;

import io.redress.workflow.process.DeployFiles.Definition;
import io.redress.workflow.process.DeployFiles.Deployed;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deployment as the engine's REST interface writes it.
 *
 * @param deployedProcessDefinitions new versions of diagrams by id; absent when nothing was new
 * @param deployedDecisionDefinitions new versions of tables by id; absent when nothing was new
 */
@Schema(name = "ModelerDeployment")
record DeploymentView(
    List<String> links,
    String id,
    String name,
    String source,
    String deploymentTime,
    Map<String, DefinitionView> deployedProcessDefinitions,
    Map<String, DefinitionView> deployedDecisionDefinitions) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

  /** One version of a diagram or table. */
  @Schema(name = "ModelerDefinition")
  record DefinitionView(
      String id, String key, String name, int version, String resource, String deploymentId) {

    static DefinitionView of(Definition definition) {
      return new DefinitionView(
          definition.id(),
          definition.key(),
          definition.name(),
          definition.version(),
          definition.resource(),
          definition.deploymentId());
    }
  }

  static DeploymentView of(Deployed deployed, String name) {
    return new DeploymentView(
        List.of(),
        deployed.id(),
        name,
        deployed.source(),
        TIME.format(deployed.at().atOffset(ZoneOffset.UTC)),
        byId(deployed.diagrams()),
        byId(deployed.tables()));
  }

  private static Map<String, DefinitionView> byId(List<Definition> definitions) {
    if (definitions.isEmpty()) {
      return null;
    }
    Map<String, DefinitionView> views = new LinkedHashMap<>();
    definitions.forEach(each -> views.put(each.id(), DefinitionView.of(each)));
    return views;
  }
}
