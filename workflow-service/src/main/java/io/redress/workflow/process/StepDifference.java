package io.redress.workflow.process;

import io.redress.workflow.workitem.Forms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** What one version says otherwise of a step than another, as far as running cases feel it. */
@ApplicationScoped
class StepDifference {
  private static final List<String> PROPERTIES = List.of("stage", "department", "role", "notBy");

  private final Forms forms;

  StepDifference(Forms forms) {
    this.forms = forms;
  }

  /** In short words: name, stage, department, role, notBy, due, form. */
  List<String> between(ActivityImpl from, ActivityImpl to) {
    List<String> changes = new ArrayList<>();
    if (!DiagramParts.name(from).equals(DiagramParts.name(to))) {
      changes.add("name");
    }
    if (DiagramParts.isUserTask(from) && DiagramParts.isUserTask(to)) {
      Map<String, String> was = DiagramParts.properties(from);
      Map<String, String> is = DiagramParts.properties(to);
      PROPERTIES.stream()
          .filter(name -> !Objects.equals(was.get(name), is.get(name)))
          .forEach(changes::add);
      if (!DiagramParts.due(from).equals(DiagramParts.due(to))) {
        changes.add("due");
      }
      if (!form(from).equals(form(to))) {
        changes.add("form");
      }
    }
    return changes;
  }

  private Object form(ActivityImpl task) {
    return forms.of(((ProcessDefinitionEntity) task.getProcessDefinition()).getId(), task.getId());
  }
}
