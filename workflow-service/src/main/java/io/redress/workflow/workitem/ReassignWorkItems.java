package io.redress.workflow.workitem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives several items to somebody else, each in a transaction of its own. */
@ApplicationScoped
public class ReassignWorkItems {
  /** What came of an item. */
  public enum Came {
    MOVED,
    /** It was there already. */
    UNCHANGED,
    REFUSED
  }

  /**
   * What came of one.
   *
   * @param problem code of the refusal, as in {@code /problems/CODE}
   */
  @Schema(name = "ReassignedItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      String id, Came came, String assignee, String department, String problem, String detail) {}

  private final ChangeWorkItem change;
  private final Wording wording;

  ReassignWorkItems(ChangeWorkItem change, Wording wording) {
    this.change = change;
    this.wording = wording;
  }

  /**
   * Reassigns.
   *
   * @param ids one that is named twice is given once
   * @throws ProblemException for a request that fits no item; what fits some only is in the results
   */
  List<Result> reassign(
      List<String> ids, Worker worker, String assignee, String department, String reason) {
    if ((assignee == null) == (department == null)) {
      throw ProblemException.invalid(
          "assignee", "or department must be given", "Send exactly one of the two.");
    }
    wording.require("reason", reason);
    return new LinkedHashSet<>(ids)
        .stream().map(id -> one(id, worker, assignee, department, reason)).toList();
  }

  private Result one(String id, Worker worker, String assignee, String department, String reason) {
    try {
      WorkItem before = change.seen(id, worker);
      boolean there =
          before.open()
              && (assignee != null
                  ? assignee.equals(before.assignee) && before.delegatedBy == null
                  : Objects.equals(department, before.department) && before.assignee == null);
      WorkItem item =
          there
              ? before
              : change.transfer(id, worker, assignee, department, reason, OptionalLong.empty());
      return new Result(
          id, there ? Came.UNCHANGED : Came.MOVED, item.assignee, item.department, null, null);
    } catch (ProblemException refused) {
      return new Result(id, Came.REFUSED, null, null, refused.type().code(), refused.detail());
    }
  }
}
