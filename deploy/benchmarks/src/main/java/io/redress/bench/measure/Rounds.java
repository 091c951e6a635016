package io.redress.bench.measure;

import io.redress.local.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Rounds in which what is measured and its reference took turns. */
public final class Rounds {
  private final Map<String, Long> at;
  private final List<Timings> ours = new ArrayList<>();
  private final List<Timings> theirs = new ArrayList<>();

  private Rounds(Map<String, Long> at) {
    this.at = at;
  }

  /** Does something for one round. */
  @FunctionalInterface
  public interface Turn {
    Timings take() throws SQLException, IOException, InterruptedException;
  }

  /** Warmed before; who begins changes with each round. */
  public static Rounds taken(
      int count, Map<String, Long> at, Progress progress, Turn ours, Turn theirs)
      throws SQLException, IOException, InterruptedException {
    var rounds = new Rounds(at);
    for (var round = 1; round <= count; round++) {
      progress.step("measuring %s: round %d of %d".formatted(at, round, count));
      if (round % 2 == 1) {
        rounds.ours.add(ours.take());
        rounds.theirs.add(theirs.take());
      } else {
        rounds.theirs.add(theirs.take());
        rounds.ours.add(ours.take());
      }
    }
    return rounds;
  }

  /** A figure of what is measured. */
  public Figure ours(String name, String unit, ToDoubleFunction<Timings> value) {
    return Figure.of(at, name, unit, spread(ours, value));
  }

  /** A figure of what is measured that was taken beside the timings. */
  public Figure ours(String name, String unit, List<Double> values) {
    return Figure.of(at, name, unit, Spread.of(values));
  }

  /** A figure of the reference. */
  public Figure theirs(String name, String unit, ToDoubleFunction<Timings> value) {
    return Figure.of(at, name, unit, spread(theirs, value));
  }

  /** Ours by theirs, round by round. */
  public Figure ratio(String name, ToDoubleFunction<Timings> value) {
    return ratio(name, value, value);
  }

  /** Ours by theirs, round by round, where the two are told differently. */
  public Figure ratio(String name, ToDoubleFunction<Timings> our, ToDoubleFunction<Timings> their) {
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < ours.size(); round++) {
      ratios.add(our.applyAsDouble(ours.get(round)) / their.applyAsDouble(theirs.get(round)));
    }
    return Figure.of(at, name, "", Spread.of(ratios));
  }

  private static Spread spread(List<Timings> rounds, ToDoubleFunction<Timings> value) {
    Function<Timings, Double> of = value::applyAsDouble;
    return Spread.of(rounds.stream().map(of).toList());
  }
}
