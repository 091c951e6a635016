package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleReportTest {
  private final SampleComplaint satisfied = complaint("04");
  private final SampleComplaint silent = complaint("30");

  @Test
  void aComplaintThatEndedAsPlannedIsNoProblem() {
    SampleReport report = report(ended());
    assertTrue(report.asPlanned());
    assertEquals(List.of("id-04"), report.complaintIds());
    assertEquals(List.of("id-04"), report.caseIds());
    assertEquals(Set.of(satisfied.number()), report.customerNumbers());
  }

  @Test
  void aStuckComplaintIsNamedWithItsPlanAndLastState() {
    Run run = new Run(silent);
    run.registered("id-30", "261122-000030-7", "AAAA-BBBB-CCCC", "GREEN");
    run.waitsFor("the callback to expire");
    run.giveUp("no progress for 120 s");
    SampleReport report = report(ended(), run);
    assertFalse(report.asPlanned());
    String problem = report.problems().get(0);
    for (String part :
        List.of("261122-000030-7", "id-30", "not-reached", "120 s", "the callback to expire")) {
      assertTrue(problem.contains(part), problem);
    }
  }

  @Test
  void theTableHasOneLineForEachComplaintAndASummaryByPlan() {
    List<String> lines = report(ended()).table().lines().toList();
    assertEquals(2, lines.stream().filter(line -> line.contains("resolved")).count());
    assertTrue(lines.get(2).contains("RESOLVED, SATISFIED"));
    assertTrue(lines.get(2).endsWith("as planned"));
    assertTrue(lines.stream().anyMatch(line -> line.matches("all +1 +1")));
  }

  @Test
  void noCustomersNumberStandsInTheTable() {
    SampleReport report = report(ended());
    assertFalse(report.table().contains(satisfied.number()));
  }

  private Run ended() {
    Run run = new Run(satisfied);
    run.registered("id-04", "261122-000004-7", "AAAA-BBBB-CCCC", "STANDARD");
    run.itemDone("item-1", "task_verify");
    run.ended(new Ending("RESOLVED", "SATISFIED", "STANDARD", 1, 0));
    return run;
  }

  private static SampleReport report(Run... runs) {
    List<SampleLine> lines = List.of(runs).stream().map(SampleLine::of).toList();
    return new SampleReport(lines, List.of(), List.of());
  }

  private static SampleComplaint complaint(String key) {
    return SampleList.load().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }
}
