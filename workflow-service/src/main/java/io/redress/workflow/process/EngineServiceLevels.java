package io.redress.workflow.process;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.ServiceLevel;
import io.redress.workflow.deadline.ServiceLevelColumn;
import io.redress.workflow.deadline.ServiceLevels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;

/** The service-level table, read by the engine's decisions. */
@ApplicationScoped
class EngineServiceLevels implements ServiceLevels {
  private static final String CALENDAR = "calendar";
  private final DecisionsWord decisions;

  EngineServiceLevels(DecisionsWord decisions) {
    this.decisions = decisions;
  }

  @Override
  public ServiceLevel of(Lane lane, String category, String tier) {
    Map<String, Object> row =
        decisions.evaluate(
            "service-level", Map.of("lane", lane.name(), "category", category, "tier", tier));
    Map<String, String> cells = new HashMap<>();
    row.forEach((name, value) -> cells.put(name, String.valueOf(value)));
    String calendar = cells.remove(CALENDAR);
    try {
      return ServiceLevelColumn.read(calendar, cells);
    } catch (DateTimeException e) {
      throw new IllegalStateException("A service level is no duration: " + cells, e);
    }
  }
}
