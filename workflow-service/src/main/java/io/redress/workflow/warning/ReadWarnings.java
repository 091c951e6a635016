package io.redress.workflow.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.warning.WarningFile.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Shows warnings and what happened to them. Whoever is confined to a branch does not see those of
 * other areas.
 */
@ApplicationScoped
class ReadWarnings {
  private final WarningFiles files;
  private final WarningActions actions;
  private final Caller caller;
  private final ObjectMapper json;
  private final Zone zone;
  private final Clock clock;

  ReadWarnings(
      WarningFiles files,
      WarningActions actions,
      Caller caller,
      ObjectMapper json,
      Zone zone,
      Clock clock) {
    this.files = files;
    this.actions = actions;
    this.caller = caller;
    this.json = json;
    this.zone = zone;
    this.clock = clock;
  }

  /** A page, the latest first, without actions. */
  @Transactional
  Page<WarningView> list(State state, String kind, Integer limit, String cursor) {
    int size = Limit.of(limit);
    String before = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    List<WarningFile> rows = files.page(state, kind, before, area(), size + 1);
    return Page.of(rows, size, row -> new Object[] {row.warningId})
        .map(row -> WarningView.of(row, null, zone));
  }

  /** A warning with its version. */
  record Read(WarningView view, long version) {}

  /**
   * One warning with its actions.
   *
   * @throws ProblemException no-such-warning; branch-missing
   */
  @Transactional
  Read one(String warningId) {
    WarningFile file = visible(warningId);
    Instant now = clock.instant();
    List<WarningActionView> todo =
        actions.of(warningId).stream()
            .map(action -> WarningActionView.of(action, now, zone))
            .toList();
    return new Read(WarningView.of(file, todo, zone), file.version);
  }

  /** What happened to it, oldest first. */
  @Transactional
  Page<WarningStepView> timeline(String warningId, Integer limit, String cursor) {
    visible(warningId);
    int size = Limit.of(limit);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    List<WarningStep> steps =
        WarningStep.find("warningId = ?1 and id > ?2 order by id", warningId, after)
            .range(0, size)
            .list();
    return Page.of(steps, size, step -> new Object[] {step.id}).map(this::view);
  }

  private WarningStepView view(WarningStep step) {
    try {
      return new WarningStepView(zone.at(step.at), step.type, json.readTree(step.data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A step is no JSON", e);
    }
  }

  /** Inside a transaction: the warning, where the caller may see it. */
  WarningFile visible(String warningId) {
    String area = area();
    return files
        .findByIdOptional(warningId)
        .filter(
            file ->
                area == null || !file.kind.equals(WarningFile.AREA) || file.seriesKey.equals(area))
        .orElseThrow(WarningFiles::none);
  }

  /**
   * The area that the caller is confined to; {@code null} for none.
   *
   * @throws ProblemException branch-missing for a supervisor of no branch
   */
  private String area() {
    return caller.has(Roles.ANALYST)
        ? null
        : caller.confiningBranch(Roles.COORDINATOR, Roles.HEAD).orElse(null);
  }
}
