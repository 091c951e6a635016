package io.redress.workflow.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.deadline.DeadlineBook;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.HandOvers;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows cases to those who have to do with them: supervisors and coordinators see all, everybody
 * else those of their department (first-responsible, lead, cooperating, with work on it, or whom it
 * is offered to).
 */
@ApplicationScoped
public class ReadCases {
  /** One line of a timeline. */
  record Event(OffsetDateTime at, String type, JsonNode data) {}

  private final CaseFiles files;
  private final CaseStages stages;
  private final DeadlineBook deadlines;
  private final WorkItems items;
  private final HandOvers handOvers;
  private final Caller caller;
  private final Zone zone;
  private final ObjectMapper json;

  ReadCases(
      CaseFiles files,
      CaseStages stages,
      DeadlineBook deadlines,
      WorkItems items,
      HandOvers handOvers,
      Caller caller,
      Zone zone,
      ObjectMapper json) {
    this.files = files;
    this.stages = stages;
    this.deadlines = deadlines;
    this.items = items;
    this.handOvers = handOvers;
    this.caller = caller;
    this.zone = zone;
    this.json = json;
  }

  /** A page of cases, newest first; supervisors and coordinators only. */
  @Transactional
  List<CaseSummary> page(CaseFile.Status status, Lane lane, String before, int limit) {
    StringBuilder query = new StringBuilder("1 = 1");
    Map<String, Object> parameters = new HashMap<>();
    narrow(query, parameters, "status", "status = :status", status);
    narrow(query, parameters, "lane", "lane = :lane", lane);
    narrow(query, parameters, "before", "complaintId < :before", before);
    return files
        .find(query + " order by complaintId desc", parameters)
        .range(0, limit - 1)
        .list()
        .stream()
        .map(this::summary)
        .toList();
  }

  @Transactional
  CaseView one(String complaintId) {
    CaseFile file = visible(complaintId);
    return new CaseView(
        file.complaintId,
        file.ticketNumber,
        file.caseId,
        file.status,
        file.disposition,
        file.callbackResult,
        stages.now(complaintId),
        file.round,
        file.lane,
        file.escalationLevel,
        new CaseView.Responsible(file.firstPerson, file.firstDepartment),
        file.leadDepartment,
        file.cooperating(),
        file.processKey,
        file.processVersion,
        zone.at(file.registeredAt),
        zone.at(file.startedAt),
        zone.at(file.resolvedAt),
        file.resolvedInTime,
        zone.at(file.closedAt),
        deadlines.running(complaintId).stream()
            .map(
                deadline ->
                    new CaseView.ClockView(
                        deadline.name, deadline.element, deadline.percent, zone.at(deadline.dueAt)))
            .toList(),
        items.open(complaintId).stream()
            .map(
                item ->
                    new CaseView.OpenItemView(
                        item.id,
                        item.element,
                        item.name,
                        item.department,
                        item.role,
                        item.assignee))
            .toList());
  }

  @Transactional
  Page<Event> timeline(String complaintId, String after, int limit) {
    visible(complaintId);
    List<TimelineEntry> lines =
        TimelineEntry.find(
                "complaintId = ?1 and id > ?2 order by id", complaintId, after == null ? "" : after)
            .range(0, limit)
            .list();
    return Page.of(lines, limit, line -> new Object[] {line.id})
        .map(line -> new Event(zone.at(line.at), line.type, read(line.data)));
  }

  /**
   * The case, where the caller may see it.
   *
   * @throws ProblemException no-such-case
   */
  public CaseFile visible(String complaintId) {
    return files
        .findByIdOptional(complaintId)
        .filter(this::mayRead)
        .orElseThrow(() -> ProblemException.of(WorkflowProblem.NO_SUCH_CASE, "No such case."));
  }

  private boolean mayRead(CaseFile file) {
    if (caller.has(Roles.SUPERVISOR) || caller.has(Roles.COORDINATOR)) {
      return true;
    }
    String department = caller.department().orElse("");
    return department.equals(file.firstDepartment)
        || file.departments().contains(department)
        || handOvers.isOffered(file, department)
        || items.involved(file.complaintId, department);
  }

  private CaseSummary summary(CaseFile file) {
    return new CaseSummary(
        file.complaintId,
        file.ticketNumber,
        file.caseId,
        file.status,
        file.disposition,
        file.lane,
        file.round,
        file.escalationLevel,
        file.leadDepartment,
        zone.at(file.registeredAt),
        zone.at(file.closedAt));
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A timeline line is no JSON", e);
    }
  }

  private static void narrow(
      StringBuilder query,
      Map<String, Object> parameters,
      String name,
      String condition,
      Object value) {
    if (value != null) {
      query.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }
}
