package io.redress.bench;

import io.redress.bench.intake.Frequency;
import io.redress.bench.intake.ImportTickets;
import io.redress.bench.intake.IntakeCreate;
import io.redress.bench.intake.PlansSearch;
import io.redress.local.UsageException;
import java.util.List;
import java.util.stream.Collectors;

/** All that there are. */
final class Benchmarks {
  static final List<Benchmark> ALL =
      List.of(new IntakeCreate(), new Frequency(), new ImportTickets(), new PlansSearch());

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
}
