package io.redress.analytics.warning;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the counts by hour at what the rows of complaints say, late arrivals included. */
@ApplicationScoped
class KeepHours implements Projection {
  @Inject HourCases cases;
  @Inject HourCounts counts;

  @Override
  public Optional<HourKey> of(ComplaintFact fact) {
    return HourKey.of(fact);
  }

  @Override
  public void project(int generation, Collection<ComplaintFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    var kept = cases.of(generation, facts.stream().map(ComplaintFact::complaintId).toList());
    var put = new HashMap<String, HourKey>();
    var changes = new TreeMap<HourKey, Integer>();
    for (var fact : facts) {
      HourKey.of(fact)
          .ifPresent(
              place -> {
                var before = kept.remove(fact.complaintId());
                if (!place.equals(before)) {
                  put.put(fact.complaintId(), place);
                  changes.merge(place, 1, Integer::sum);
                  if (before != null) {
                    changes.merge(before, -1, Integer::sum);
                  }
                }
              });
    }
    kept.values().forEach(gone -> changes.merge(gone, -1, Integer::sum));
    changes.values().removeIf(change -> change == 0);
    cases.remove(generation, kept.keySet());
    cases.put(generation, put);
    counts.add(generation, changes);
  }

  @Override
  public List<String> sums() {
    return List.of("hour_count");
  }

  @Override
  public int delete(int generation, int limit) {
    return cases.delete(generation, limit) + counts.delete(generation, limit);
  }
}
