package io.redress.intake.complaint;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds words in titles. The database cannot: titles are sealed. So they are opened here, the
 * newest first, at most 2,000 for a page, in steps of 500; then the page ends, with fewer
 * complaints than asked for or none at all, and its cursor goes on behind the last title that was
 * opened. The list is at its end when a page has no cursor. Width and case make no difference.
 */
final class TitleSearch {
  static final int STEP = 500;
  static final int OPENED = 2_000;

  private final EntityManager entities;
  private final Conditions conditions;
  private final String words;
  private final List<String> found = new ArrayList<>();
  private Instant lastAt;
  private String lastId;

  TitleSearch(EntityManager entities, Conditions conditions, String words) {
    this.entities = entities;
    this.conditions = conditions;
    this.words = folded(words);
  }

  /**
   * A page.
   *
   * @param total counted only where the first page is also the last one: more would have to be
   *     opened than a request may
   */
  Page<Complaint> page(String cursor, int limit, boolean total) {
    if (cursor != null) {
      conditions.after(cursor);
    }
    boolean ended = false;
    for (int opened = 0; opened < OPENED && found.size() < limit && !ended; opened += STEP) {
      ended = step(limit);
    }
    String next = ended ? null : Cursor.encode(lastAt, lastId);
    Long count = total && ended && cursor == null ? Long.valueOf(found.size()) : null;
    return new Page<>(complaints(), next, count);
  }

  /** Opens the next titles; whether they were the last ones. */
  private boolean step(int limit) {
    List<Tuple> titles =
        conditions
            .query(
                entities,
                "select c.registeredAt, c.id, c.narrative.title ",
                FindComplaints.NEWEST_FIRST,
                Tuple.class)
            .setMaxResults(STEP + 1)
            .getResultList();
    int here = 0;
    for (Tuple title : titles) {
      if (here == STEP || found.size() == limit) {
        conditions.after(lastAt, lastId);
        return false;
      }
      here++;
      lastAt = title.get(0, Instant.class);
      lastId = title.get(1, String.class);
      if (folded(title.get(2, String.class)).contains(words)) {
        found.add(lastId);
      }
    }
    return true;
  }

  private List<Complaint> complaints() {
    if (found.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("from Complaint where id in :ids", Complaint.class)
        .setParameter("ids", found)
        .getResultStream()
        .sorted(Comparator.comparingInt(complaint -> found.indexOf(complaint.id)))
        .toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
