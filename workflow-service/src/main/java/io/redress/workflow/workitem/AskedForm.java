package io.redress.workflow.workitem;

import io.redress.workflow.workitem.WorkItemForm.Field;
import io.redress.workflow.workitem.WorkItemForm.FieldType;
import io.redress.workflow.workitem.WorkItemForm.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The form of an item: its diagram's, or the one of all that is asked beside the diagram. */
@ApplicationScoped
class AskedForm {
  private static final WorkItemForm ANSWER =
      new WorkItemForm(
          List.of(
              new Outcome(
                  "answered",
                  "Answered",
                  null,
                  List.of(new Field("answer", "Answer", FieldType.STRING, true, 2000)))));

  private final Forms forms;

  AskedForm(Forms forms) {
    this.forms = forms;
  }

  WorkItemForm of(WorkItem item) {
    return item.isAsked() ? ANSWER : forms.of(item.processDefinitionId, item.element);
  }
}
