package io.redress.analytics.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.analytics.export.CsvPages;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Launches for spreadsheets, the latest registration first. */
@ApplicationScoped
public class ExportLaunches {
  private static final List<String> HEADER =
      List.of(
          "id",
          "name",
          "kind",
          "product",
          "state",
          "date",
          "watchDays",
          "owner",
          "expectedCount",
          "expectedPer",
          "categories",
          "districts",
          "plan",
          "registeredAt",
          "registeredBy",
          "launchedAt",
          "closedAt",
          "conclusion");

  @Inject Launches launches;
  @Inject Zone zone;

  /**
   * @param state null for all
   * @throws ProblemException invalid-field for a state that there is not
   */
  public CsvPages.Writing write(String state) {
    var asked = Choice.of("state", LaunchState.class, state);
    return out -> CsvPages.write(out, HEADER, last -> page(last, asked), this::cells);
  }

  private List<Launch> page(Launch last, LaunchState state) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                launches.before(
                    last == null
                        ? LatestFirst.START
                        : new LatestFirst(last.registeredAt(), last.id()),
                    state,
                    CsvPages.PAGE));
  }

  private List<Object> cells(Launch launch) {
    var content = launch.content();
    var expected = content.expected();
    var cells = new ArrayList<Object>();
    cells.add(launch.id());
    cells.add(content.name());
    cells.add(content.kind());
    cells.add(content.product());
    cells.add(launch.state());
    cells.add(content.date());
    cells.add(content.watchDays());
    cells.add(content.owner());
    cells.add(expected == null ? null : expected.count());
    cells.add(expected == null ? null : expected.per());
    cells.add(String.join(" ", content.categories()));
    cells.add(String.join(" ", content.districts()));
    cells.add(content.plan());
    cells.add(zone.at(launch.registeredAt()));
    cells.add(launch.registeredBy());
    cells.add(zone.at(launch.launchedAt()));
    cells.add(zone.at(launch.closedAt()));
    cells.add(launch.conclusion());
    return cells;
  }
}
