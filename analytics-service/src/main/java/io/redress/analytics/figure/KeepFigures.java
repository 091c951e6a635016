package io.redress.analytics.figure;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Projection;
import io.redress.analytics.figure.FigureSums.Change;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the figures at what the rows of complaints say: takes each complaint from where it was
 * counted and counts it where it belongs now. What arrives late is thereby counted on the day that
 * it belongs to, and the sums are at all times the sums of the lists.
 */
@ApplicationScoped
class KeepFigures implements Projection {
  @Inject FigureCases cases;
  @Inject FigureSums sums;
  @Inject Zone zone;

  @Override
  public List<FigureCase> of(ComplaintFact fact) {
    return Catalogue.figures().stream()
        .map(figure -> figure.of(fact, zone.id()))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void project(int generation, Collection<ComplaintFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    var kept = new HashMap<Place, FigureCase>();
    cases
        .of(generation, facts.stream().map(ComplaintFact::complaintId).toList())
        .forEach(place -> kept.put(Place.of(place), place));
    var gone = new ArrayList<FigureCase>();
    var put = new ArrayList<FigureCase>();
    for (var fact : facts) {
      for (var place : of(fact)) {
        var before = kept.remove(Place.of(place));
        if (!place.equals(before)) {
          put.add(place);
          Optional.ofNullable(before).ifPresent(gone::add);
        }
      }
    }
    gone.addAll(kept.values());
    cases.remove(generation, kept.values());
    cases.put(generation, put);
    for (var layer : Layer.values()) {
      var changes = new TreeMap<SumKey, Change>();
      gone.forEach(place -> count(layer, changes, place, -1));
      put.forEach(place -> count(layer, changes, place, 1));
      changes.values().removeIf(Change::isNone);
      sums.add(layer, generation, changes);
    }
  }

  private static void count(
      Layer layer, TreeMap<SumKey, Change> changes, FigureCase place, int times) {
    var change =
        new Change(place.counted() ? times : 0, times, Math.multiplyExact(times, place.amount()));
    changes.merge(layer.key(place), change, Change::plus);
  }

  @Override
  public List<String> sums() {
    return Arrays.stream(Layer.values()).map(Layer::table).toList();
  }

  @Override
  public int delete(int generation, int limit) {
    return cases.delete(generation, limit) + sums.delete(generation, limit);
  }

  private record Place(String complaintId, String figure) {
    static Place of(FigureCase place) {
      return new Place(place.complaintId(), place.figure());
    }
  }
}
