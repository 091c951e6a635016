package io.redress.bench;

import io.redress.bench.analytics.Dashboard;
import io.redress.bench.analytics.Ingest;
import io.redress.bench.analytics.Rebuild;
import io.redress.bench.intake.Frequency;
import io.redress.bench.intake.ImportTickets;
import io.redress.bench.intake.IntakeCreate;
import io.redress.bench.intake.PlansSearch;
import io.redress.bench.lifecycle.Lifecycle;
import io.redress.bench.workflow.CaseStart;
import io.redress.bench.workflow.InboxPage;
import io.redress.bench.workflow.Timers;
import io.redress.bench.workflow.WorkItemComplete;
import io.redress.local.Service;
import io.redress.local.UsageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that there are. */
final class Benchmarks {
  static final List<Benchmark> ALL =
      List.of(
          new IntakeCreate(),
          new Frequency(),
          new ImportTickets(),
          new PlansSearch(),
          new CaseStart(),
          new WorkItemComplete(),
          new InboxPage(),
          new Timers(),
          new Ingest(),
          new Dashboard(),
          new Rebuild(),
          new Lifecycle());

  private Benchmarks() {}

  /**
   * Those of these names, each once; {@code all} stands for all.
   *
   * @throws UsageException when one does not exist, naming those that do
   */
  static List<Benchmark> named(List<String> names) {
    for (var name : names) {
      if (!name.equals("all") && ALL.stream().noneMatch(it -> it.name().equals(name))) {
        throw new UsageException(
            "no benchmark is called %s; there are %s, and all"
                .formatted(
                    name, ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "))));
      }
    }
    return ALL.stream().filter(it -> names.contains("all") || names.contains(it.name())).toList();
  }

  /**
   * In groups that need the same services. A service that nobody asks about would take of the
   * machine what is measured.
   */
  static Collection<List<Benchmark>> together(List<Benchmark> benchmarks) {
    Map<Set<Service>, List<Benchmark>> groups = new LinkedHashMap<>();
    benchmarks.forEach(
        it -> groups.computeIfAbsent(it.services(), services -> new ArrayList<>()).add(it));
    return groups.values();
  }
}
