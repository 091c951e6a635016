package io.redress.intake.network;

import io.redress.intake.network.FindItems.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Items by where they are: ranges of one index, a few for each kind and class of reach. It is named
 * in the statement, since what the server knows of a table may be older than a bulk load.
 */
@ApplicationScoped
class ItemsByPlace {
  private final Session entities;

  @Inject
  ItemsByPlace(Session entities) {
    this.entities = entities;
  }

  /** Every item whose area comes as near as that, and some more; one statement. */
  List<NearItem> around(GeoPoint point, int metres, Wanted wanted, Instant now) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> ranges = new ArrayList<>();
    for (int reach = 0; reach < Reach.classes(); reach++) {
      for (Cells.Range range : Cells.around(point, (double) metres + Reach.metres(reach))) {
        String from = "c" + parameters.size();
        parameters.put(from, range.from());
        String to = "c" + parameters.size();
        parameters.put(to, range.to());
        for (NetworkKind kind : wanted.kinds()) {
          ranges.add(
              "kind = '%s' and reach = %d and cell between :%s and :%s"
                  .formatted(kind.name(), reach, from, to));
        }
      }
    }
    String over = wanted.at() == null ? " and" : " and (from_at is null or from_at <= :at) and";
    NativeQuery<Object[]> query =
        entities.createNativeQuery(
            "select id, lat, lon, radius from network_item force index (network_place) where ("
                + String.join(" or ", ranges)
                + ") and cancelled = false"
                + over
                + " (until_at is null or until_at > :at)",
            Object[].class);
    parameters.forEach(query::setParameter);
    query.setParameter("at", wanted.at() == null ? now : wanted.at());
    return query.getResultStream().map(row -> near(point, row)).toList();
  }

  private static NearItem near(GeoPoint point, Object[] row) {
    GeoPoint there = new GeoPoint(((Number) row[1]).doubleValue(), ((Number) row[2]).doubleValue());
    return NearItem.of((String) row[0], point.metresTo(there), ((Number) row[3]).intValue());
  }
}
