package io.redress.analytics.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.analytics.export.CsvPages;
import io.redress.analytics.finding.Findings.Reach;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Findings for spreadsheets, the latest first: those that the caller may see. */
@ApplicationScoped
public class ExportFindings {
  private static final List<String> HEADER =
      List.of(
          ("id,state,title,weakSpot,description,sourceKind,sourceReference,sourceCause,category,"
                  + "department,branch,proposedBy,proposedAt,owner,measure,date,plan,endedAt,reason,"
                  + "figure,definition,filters,better,beforeFrom,beforeTo,numerator,denominator,"
                  + "value,low,high")
              .split(","));

  @Inject Findings findings;
  @Inject ReadFindings read;
  @Inject Zone zone;

  /**
   * @param state null for all
   * @param weakSpot null for all
   * @throws ProblemException invalid-field for one that there is not
   */
  public CsvPages.Writing write(String state, String weakSpot) {
    var reach = read.reach();
    var inState = Choice.of("state", FindingState.class, state);
    var of = Choice.of("weakSpot", WeakSpot.class, weakSpot);
    return out -> CsvPages.write(out, HEADER, last -> page(reach, last, inState, of), this::cells);
  }

  private List<Finding> page(Reach reach, Finding last, FindingState state, WeakSpot weakSpot) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                findings.before(
                    reach,
                    last == null
                        ? LatestFirst.START
                        : new LatestFirst(last.proposedAt(), last.id()),
                    state,
                    weakSpot,
                    CsvPages.PAGE));
  }

  private List<Object> cells(Finding finding) {
    var source = finding.source();
    var cells = new ArrayList<Object>();
    cells.add(finding.id());
    cells.add(finding.state());
    cells.add(finding.title());
    cells.add(finding.weakSpot());
    cells.add(finding.description());
    cells.add(source.kind());
    cells.add(source.reference());
    cells.add(source.cause());
    cells.add(finding.category());
    cells.add(finding.department());
    cells.add(finding.branch());
    cells.add(finding.proposedBy());
    cells.add(zone.at(finding.proposedAt()));
    cells.add(finding.owner());
    cells.add(finding.measure());
    cells.add(finding.date());
    cells.add(finding.plan());
    cells.add(zone.at(finding.endedAt()));
    cells.add(finding.reason());
    if (finding.target() != null) {
      add(cells, finding.target());
    }
    return CsvPages.filled(cells, HEADER.size());
  }

  private static void add(List<Object> cells, FindingTarget target) {
    cells.add(target.figure());
    cells.add(target.definition());
    cells.add(target.filters());
    cells.add(target.better());
    cells.add(target.from());
    cells.add(target.to());
    cells.add(target.numerator());
    cells.add(target.denominator());
    cells.add(target.value());
    cells.add(target.low());
    cells.add(target.high());
  }
}
