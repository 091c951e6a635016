package io.redress.workflow.process;

import io.redress.workflow.workitem.Forms;
import io.redress.workflow.workitem.WorkItemForm;
import io.redress.workflow.workitem.WorkItemForm.Field;
import io.redress.workflow.workitem.WorkItemForm.FieldType;
import io.redress.workflow.workitem.WorkItemForm.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValidation;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;

/**
 * Reads the forms of user tasks from their deployed diagrams. A version of a diagram never changes,
 * so its forms are read once; the diagram itself, which is many times as large, is not kept.
 */
@ApplicationScoped
class EngineForms implements Forms {
  private static final int LONGEST_TEXT = 4000;
  private static final WorkItemForm DONE =
      new WorkItemForm(List.of(new Outcome("done", "Done", null, List.of())));

  private final Instance<ProcessEngine> engine;
  private final Map<String, Map<String, WorkItemForm>> known = new ConcurrentHashMap<>();

  EngineForms(Instance<ProcessEngine> engine) {
    this.engine = engine;
  }

  @Override
  public WorkItemForm of(String processDefinitionId, String element) {
    Map<String, WorkItemForm> forms = known.get(processDefinitionId);
    if (forms == null) {
      forms = read(processDefinitionId);
      known.put(processDefinitionId, forms);
    }
    return Objects.requireNonNull(forms.get(element), element);
  }

  private Map<String, WorkItemForm> read(String processDefinitionId) {
    try (InputStream file =
        engine.get().getRepositoryService().getProcessModel(processDefinitionId)) {
      return Bpmn.readModelFromStream(file).getModelElementsByType(UserTask.class).stream()
          .collect(Collectors.toUnmodifiableMap(UserTask::getId, EngineForms::form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkItemForm form(UserTask task) {
    if (task.getExtensionElements() == null) {
      return DONE;
    }
    Collection<CamundaFormData> forms =
        task.getExtensionElements().getChildElementsByType(CamundaFormData.class);
    if (forms.isEmpty()) {
      return DONE;
    }
    Collection<CamundaFormField> fields = forms.iterator().next().getCamundaFormFields();
    List<Outcome> outcomes = new ArrayList<>();
    for (CamundaFormField field : fields) {
      if (field.getCamundaId().equals("outcome")) {
        for (CamundaValue value : field.getCamundaValues()) {
          outcomes.add(
              new Outcome(
                  value.getCamundaId(),
                  value.getCamundaName(),
                  property(field, value.getCamundaId() + ".unless"),
                  fieldsOf(fields, value.getCamundaId())));
        }
      }
    }
    return outcomes.isEmpty()
        ? new WorkItemForm(List.of(new Outcome("done", "Done", null, fieldsOf(fields, "done"))))
        : new WorkItemForm(List.copyOf(outcomes));
  }

  private static List<Field> fieldsOf(Collection<CamundaFormField> fields, String outcome) {
    return fields.stream()
        .filter(field -> !field.getCamundaId().equals("outcome"))
        .filter(
            field -> {
              String of = property(field, "outcome");
              return of == null || List.of(of.split("\\s*,\\s*")).contains(outcome);
            })
        .map(
            field ->
                new Field(
                    field.getCamundaId(),
                    field.getCamundaLabel(),
                    type(field),
                    constraint(field, "required") != null,
                    maxLength(field)))
        .toList();
  }

  private static FieldType type(CamundaFormField field) {
    String kind = property(field, "kind");
    String type = kind == null ? field.getCamundaType() : kind;
    return FieldType.valueOf(type.toUpperCase(Locale.ROOT));
  }

  private static int maxLength(CamundaFormField field) {
    CamundaConstraint constraint = constraint(field, "maxlength");
    return constraint == null ? LONGEST_TEXT : Integer.parseInt(constraint.getCamundaConfig());
  }

  private static CamundaConstraint constraint(CamundaFormField field, String name) {
    CamundaValidation validation = field.getCamundaValidation();
    return validation == null
        ? null
        : validation.getCamundaConstraints().stream()
            .filter(constraint -> constraint.getCamundaName().equals(name))
            .findFirst()
            .orElse(null);
  }

  private static String property(CamundaFormField field, String id) {
    CamundaProperties properties = field.getCamundaProperties();
    return properties == null
        ? null
        : properties.getCamundaProperties().stream()
            .filter(property -> id.equals(property.getCamundaId()))
            .map(CamundaProperty::getCamundaValue)
            .findFirst()
            .orElse(null);
  }
}
