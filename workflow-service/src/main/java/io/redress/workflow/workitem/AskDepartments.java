package io.redress.workflow.workitem;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.Ledger;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Somebody at work on an item asks other departments: to contribute, or the technical desk for what
 * it knows. Each gets an item of its own in its queue; the diagram knows nothing of it and waits
 * for nothing.
 */
@ApplicationScoped
class AskDepartments {
  static final String CONTRIBUTION = "ask_contribution";
  static final String TECHNICAL_DESK = "ask_technicalDesk";
  private static final int MOST_OPEN = 20;

  private final ChangeWorkItem change;
  private final WorkItems items;
  private final WorkItemDesk desk;
  private final Departments departments;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Wording wording;
  private final Clock clock;
  private final String technicalDesk;
  private final Duration answerWithin;

  AskDepartments(
      ChangeWorkItem change,
      WorkItems items,
      WorkItemDesk desk,
      Departments departments,
      Ledger ledger,
      Idempotency idempotency,
      Wording wording,
      Clock clock,
      @ConfigProperty(
              name = "redress.technical-desk.department",
              defaultValue = "network-maintenance")
          String technicalDesk,
      @ConfigProperty(name = "redress.technical-desk.answer-within", defaultValue = "PT30M")
          Duration answerWithin) {
    this.change = change;
    this.items = items;
    this.desk = desk;
    this.departments = departments;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.wording = wording;
    this.clock = clock;
    this.technicalDesk = technicalDesk;
    this.answerWithin = answerWithin;
  }

  /** Asks the technical desk; what it has not answered in time is given up. */
  WorkItem technicalDesk(String id, Worker worker, String key, String question) {
    return ask(id, worker, key, technicalDesk, question, true);
  }

  /**
   * Adds a cooperating department.
   *
   * @throws ProblemException unknown-department, or too-many-asked
   */
  WorkItem cooperating(String id, Worker worker, String key, String department, String question) {
    if (!departments.exists(department)) {
      throw ProblemException.of(WorkflowProblem.UNKNOWN_DEPARTMENT, "No such department.")
          .field("department", "is unknown", "Use a code from GET /api/v1/departments.");
    }
    return ask(id, worker, key, department, question, false);
  }

  private WorkItem ask(
      String id, Worker worker, String key, String department, String question, boolean toDesk) {
    wording.require("question", question);
    return change.change(
        id,
        worker,
        OptionalLong.empty(),
        (file, item) -> {
          change.mayWork(file, item, worker);
          change.freeFor(item, worker);
          Object request = List.of(id, department, question, toDesk);
          String asked =
              idempotency
                  .once(
                      key,
                      "ask-department",
                      request,
                      () -> add(file, item, worker, department, question, toDesk).id)
                  .resourceId();
          return items.findById(asked);
        });
  }

  private WorkItem add(
      CaseFile file,
      WorkItem item,
      Worker worker,
      String department,
      String question,
      boolean toDesk) {
    if (item.isAsked()) {
      throw ProblemException.of(
          WorkflowProblem.NOT_A_STEP, "What is asked of a department is not asked further.");
    }
    if (file.asked >= MOST_OPEN) {
      throw ProblemException.of(
          WorkflowProblem.TOO_MANY_ASKED, "The case waits for " + MOST_OPEN + " answers.");
    }
    Instant giveUp = toDesk ? clock.instant().plus(answerWithin) : null;
    WorkItem asked = new WorkItem();
    asked.id = Ids.next();
    asked.complaintId = item.complaintId;
    asked.processDefinitionId = "";
    asked.element = toDesk ? TECHNICAL_DESK : CONTRIBUTION;
    asked.name = toDesk ? "Answer the technical question" : "Contribute to the answer";
    asked.stage = item.stage;
    asked.department = department;
    asked.role = "handler";
    asked.background = true;
    asked.askedBy = item.id;
    asked.question = question;
    asked.giveUpAt = giveUp;
    asked.dueAt = toDesk ? giveUp : item.dueAt;
    file.asked++;
    if (!toDesk) {
      cooperates(file, worker, department);
    }
    desk.opened(asked);
    return asked;
  }

  private void cooperates(CaseFile file, Worker worker, String department) {
    List<String> cooperating = new ArrayList<>(file.cooperating());
    if (!cooperating.contains(department) && !department.equals(file.leadDepartment)) {
      cooperating.add(department);
      file.cooperatingDepartments = String.join(",", cooperating);
      ledger.assigned(
          file,
          Ledger.Kind.COOPERATING,
          new Ledger.Holder(null, department),
          null,
          new Ledger.Why(worker.user(), "added", null));
    }
  }

  /** Takes back what was asked: whoever may work on the item that asked. */
  WorkItem withdraw(String id, Worker worker) {
    String asking = items.findAsking(id);
    return change.change(
        asking,
        worker,
        OptionalLong.empty(),
        (file, item) -> {
          if (!WorkItemAccessPolicy.mayDo(worker, item.department, item.role)) {
            throw ProblemException.of(
                CommonProblem.FORBIDDEN, "Only who works on what asked takes it back.");
          }
          desk.cancelled(id);
          return items.findById(id);
        });
  }

  /** What an item asked, oldest first. */
  List<WorkItem> of(String id) {
    return items.list("askedBy = ?1 order by id", id);
  }
}
