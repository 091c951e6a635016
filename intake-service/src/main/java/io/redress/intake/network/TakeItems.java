package io.redress.intake.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes some items of a file, in one transaction; an item that comes twice is as it came last. */
@ApplicationScoped
class TakeItems {
  private final NetworkItems items;
  private final Clock clock;

  @Inject
  TakeItems(NetworkItems items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /** How many became what. */
  record Taken(long added, long changed, long unchanged) {}

  /** Takes items that were checked. */
  @Transactional
  Taken take(List<ItemDraft> drafts, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<NetworkKind, List<ItemDraft>> byKind =
        drafts.stream()
            .collect(
                Collectors.groupingBy(
                    ItemDraft::kind, () -> new EnumMap<>(NetworkKind.class), Collectors.toList()));
    items.change(byKind.keySet());
    Set<NetworkItem> created = new LinkedHashSet<>();
    Set<NetworkItem> changed = new LinkedHashSet<>();
    long unchanged = 0;
    for (Map.Entry<NetworkKind, List<ItemDraft>> entry : byKind.entrySet()) {
      Map<String, NetworkItem> known =
          new HashMap<>(
              items.find(entry.getKey(), entry.getValue().stream().map(ItemDraft::code).toList()));
      for (ItemDraft draft : entry.getValue()) {
        NetworkItem item = known.get(draft.code());
        if (item == null) {
          item = items.create(draft.kind(), draft.code());
          known.put(draft.code(), item);
          created.add(item);
        }
        if (!item.take(draft, by, now)) {
          unchanged++;
        } else if (!created.contains(item)) {
          changed.add(item);
        }
      }
    }
    items.store(new ArrayList<>(created), new ArrayList<>(changed));
    return new Taken(created.size(), drafts.size() - created.size() - unchanged, unchanged);
  }
}
