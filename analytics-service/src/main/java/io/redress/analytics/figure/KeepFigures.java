package io.redress.analytics.figure;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Projection;
import io.redress.analytics.figure.FigureDays.Change;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.TreeMap;

/**
 * Keeps the figures at what the rows of complaints say: takes each complaint from where it was
 * counted and counts it where it belongs now. What arrives late is thereby counted on the day that
 * it belongs to, and the sums are at all times the sums of the lists.
 */
@ApplicationScoped
class KeepFigures implements Projection {
  @Inject FigureCases cases;
  @Inject FigureDays days;
  @Inject Zone zone;

  @Override
  public void project(int generation, Collection<ComplaintFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    var kept = new HashMap<Place, FigureCase>();
    cases
        .of(generation, facts.stream().map(ComplaintFact::complaintId).toList())
        .forEach(place -> kept.put(Place.of(place), place));
    var changes = new TreeMap<DayKey, Change>();
    var put = new ArrayList<FigureCase>();
    for (var fact : facts) {
      for (var figure : Catalogue.figures()) {
        figure
            .of(fact, zone.id())
            .ifPresent(
                place -> {
                  var before = kept.remove(Place.of(place));
                  if (!place.equals(before)) {
                    put.add(place);
                    count(changes, before, -1);
                    count(changes, place, 1);
                  }
                });
      }
    }
    kept.values().forEach(gone -> count(changes, gone, -1));
    changes.values().removeIf(Change::isNone);
    cases.remove(generation, kept.values());
    cases.put(generation, put);
    days.add(generation, changes);
  }

  private static void count(TreeMap<DayKey, Change> changes, FigureCase place, int times) {
    if (place != null) {
      changes.merge(place.key(), new Change(place.counted() ? times : 0, times), Change::plus);
    }
  }

  @Override
  public int delete(int generation, int limit) {
    return cases.delete(generation, limit) + days.delete(generation, limit);
  }

  private record Place(String complaintId, String figure) {
    static Place of(FigureCase place) {
      return new Place(place.complaintId(), place.key().figure());
    }
  }
}
