package io.redress.intake.network;

import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Looks items up by point or by road. Reads as many rows as there are near by, or as a page holds,
 * however large the map is.
 */
@ApplicationScoped
public class FindItems {
  /** In metres; a search goes on to the next one while it has not found enough. */
  private static final List<Integer> RINGS = List.of(250, 1_000, 4_000, 16_000, Reach.FARTHEST);

  private final NetworkItems items;
  private final ItemsByPlace byPlace;
  private final ItemsByName byName;
  private final Clock clock;

  @Inject
  FindItems(NetworkItems items, ItemsByPlace byPlace, ItemsByName byName, Clock clock) {
    this.items = items;
    this.byPlace = byPlace;
    this.byName = byName;
    this.clock = clock;
  }

  /**
   * What a search leaves out.
   *
   * @param kinds to be found, in the order of {@link NetworkKind}
   * @param at only what is active then; {@code null} for all that is not over now
   */
  record Wanted(List<NetworkKind> kinds, Instant at) {}

  /** One item. */
  @Transactional
  NetworkItem get(NetworkKind kind, String code) {
    return items.get(kind, code);
  }

  /**
   * Items whose area comes as near as that: first those in whose area the point lies, and then by
   * the distance to their area; among equals by the distance to their point.
   *
   * @param radius in metres, up to {@link Reach#FARTHEST}
   */
  @Transactional
  Page<FoundItem> near(GeoPoint point, int radius, Wanted wanted, String cursor, int limit) {
    NearItem last = cursor == null ? null : NearItem.decode(cursor);
    List<NearItem> found = List.of();
    for (int ring : RINGS) {
      int metres = Math.min(ring, radius);
      if (last == null || last.decimetresToArea() <= metres * 10L) {
        found = ring(point, metres, wanted, last);
      }
      if (found.size() > limit || metres == radius) {
        break;
      }
    }
    Page<NearItem> page = Page.of(found, limit, NearItem::keys);
    Map<String, NetworkItem> whole = items.byId(page.items().stream().map(NearItem::id).toList());
    return page.map(near -> new FoundItem(whole.get(near.id()), near.decimetres()));
  }

  private List<NearItem> ring(GeoPoint point, int metres, Wanted wanted, NearItem last) {
    return byPlace.around(point, metres, wanted, clock.instant()).stream()
        .filter(near -> near.decimetresToArea() <= metres * 10L)
        .filter(near -> last == null || NearItem.NEAREST_FIRST.compare(near, last) > 0)
        .sorted(NearItem.NEAREST_FIRST)
        .toList();
  }

  /**
   * Items on a road, or of a name that has these words; faults first, and then works, plans and
   * sites, each by what fits.
   *
   * @throws ProblemException invalid-field when nothing is left to look for
   */
  @Transactional
  Page<FoundItem> onRoad(String road, Wanted wanted, String cursor, int limit) {
    String sought = PlaceNames.sought(road);
    if (sought.isEmpty()) {
      throw ProblemException.invalid(
          "road", "has no letter and no digit", "Send the name of a road, or a part of it.");
    }
    NamedItem last = cursor == null ? null : NamedItem.decode(cursor);
    List<NamedItem> found = new ArrayList<>();
    Instant now = clock.instant();
    for (NetworkKind kind : wanted.kinds().stream().sorted(Comparator.naturalOrder()).toList()) {
      int missing = limit + 1 - found.size();
      if (missing > 0 && (last == null || last.kind().compareTo(kind) <= 0)) {
        NamedItem after = last == null || last.kind() != kind ? null : last;
        found.addAll(byName.beginning(sought, kind, after, wanted.at(), now, missing));
      }
    }
    Page<NamedItem> page = Page.of(found, limit, NamedItem::keys);
    Map<String, NetworkItem> whole = items.byId(page.items().stream().map(NamedItem::id).toList());
    return page.map(named -> FoundItem.of(whole.get(named.id())));
  }
}
