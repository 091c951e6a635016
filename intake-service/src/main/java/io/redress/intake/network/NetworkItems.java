package io.redress.intake.network;

import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * All items of the map. Whoever changes some of them calls {@link #change} first: changes of sites
 * wait for each other, and so do all others, so that no two make the same item.
 */
@ApplicationScoped
class NetworkItems {
  /** Name of what is kept in memory: faults, works and plans. */
  static final String TROUBLES = "network.troubles";

  private static final String SITES = "network.sites";
  private static final Set<NetworkKind> TROUBLING =
      EnumSet.complementOf(EnumSet.of(NetworkKind.SITE));

  private final Session entities;
  private final ReferenceChanges changes;

  @Inject
  NetworkItems(Session entities, ReferenceChanges changes) {
    this.entities = entities;
    this.changes = changes;
  }

  /** Says that items of these kinds will be changed in this transaction, and waits for others. */
  @Transactional(Transactional.TxType.MANDATORY)
  void change(Set<NetworkKind> kinds) {
    if (kinds.contains(NetworkKind.SITE)) {
      changes.changed(SITES);
    }
    if (kinds.stream().anyMatch(TROUBLING::contains)) {
      changes.changed(TROUBLES);
    }
  }

  Optional<NetworkItem> find(NetworkKind kind, String code) {
    return Optional.ofNullable(find(kind, Set.of(code)).get(code));
  }

  /**
   * The item.
   *
   * @throws ProblemException not-found
   */
  NetworkItem get(NetworkKind kind, String code) {
    return find(kind, code)
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "There is nothing on the map with this code."));
  }

  /** Those there are, by code. */
  Map<String, NetworkItem> find(NetworkKind kind, Collection<String> codes) {
    return entities
        .createQuery("from NetworkItem where kind = :kind and code in :codes", NetworkItem.class)
        .setParameter("kind", kind)
        .setParameter("codes", codes)
        .getResultStream()
        .collect(Collectors.toMap(item -> item.code, Function.identity()));
  }

  /** By id; those that are gone meanwhile are left out. */
  Map<String, NetworkItem> byId(Collection<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("from NetworkItem where id in :ids", NetworkItem.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(item -> item.id, Function.identity()));
  }

  /** Faults, works and plans that may go on or come, the latest first. */
  List<NetworkItem> troubles(Instant now, int most) {
    return entities
        .createQuery(
            "from NetworkItem where kind in :kinds and cancelled = false and (untilAt is null or"
                + " untilAt > :now) order by fromAt desc, id desc",
            NetworkItem.class)
        .setParameter("kinds", TROUBLING)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** A new one, to be filled. */
  NetworkItem create(NetworkKind kind, String code) {
    return new NetworkItem(Ids.next(), kind, code);
  }

  /** Stores new items, and what all of them are found by. */
  void store(Collection<NetworkItem> created, Collection<NetworkItem> changed) {
    created.forEach(entities::persist);
    entities.flush();
    forget(changed);
    remember(created);
    remember(changed);
  }

  void remove(NetworkItem item) {
    forget(List.of(item));
    entities.remove(item);
  }

  /** Removes some that ended before then; how many. */
  @Transactional
  int removeEnded(Instant before, int most) {
    change(TROUBLING);
    List<NetworkItem> ended =
        entities
            .createQuery(
                "from NetworkItem where kind in :kinds and untilAt < :before", NetworkItem.class)
            .setParameter("kinds", TROUBLING)
            .setParameter("before", before)
            .setMaxResults(most)
            .getResultList();
    ended.forEach(this::remove);
    return ended.size();
  }

  private void forget(Collection<NetworkItem> items) {
    if (items.isEmpty()) {
      return;
    }
    entities
        .createNativeMutationQuery("delete from network_term where item_id in :ids")
        .setParameterList("ids", items.stream().map(item -> item.id).toList())
        .executeUpdate();
  }

  private void remember(Collection<NetworkItem> items) {
    if (items.isEmpty()) {
      return;
    }
    entities.doWork(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into network_term (kind, term, item_id) values (?, ?, ?)")) {
            for (NetworkItem item : items) {
              for (String term : PlaceNames.terms(item.road, item.name)) {
                insert.setString(1, item.kind.name());
                insert.setString(2, term);
                insert.setString(3, item.id);
                insert.addBatch();
              }
            }
            insert.executeBatch();
          }
        });
  }
}
