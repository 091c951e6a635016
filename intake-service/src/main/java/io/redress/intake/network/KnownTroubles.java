package io.redress.intake.network;

import io.quarkus.runtime.StartupEvent;
import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.network.NetworkNote.Match;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Known faults, works and plans, in memory: what they explain of a report is said without a
 * statement. As old as {@link ReferenceChanges} promises; what ends or begins by the clock does so
 * on time.
 */
@ApplicationScoped
public class KnownTroubles {
  private static final Logger LOG = Logger.getLogger(KnownTroubles.class);
  private static final int NOTES = 5;
  private static final Comparator<Found> SUREST_FIRST =
      Comparator.comparing(Found::match)
          .thenComparing(found -> found.trouble().item().kind)
          .thenComparing(found -> found.metres() == null ? 0 : found.metres())
          .thenComparing(found -> found.trouble().item().code);

  /** An item with its names folded. */
  private record Trouble(NetworkItem item, String road, String district) {
    Trouble(NetworkItem item) {
      this(item, PlaceNames.fold(item.road), PlaceNames.fold(item.district));
    }
  }

  private record Found(Trouble trouble, Match match, Double metres) {}

  private final NetworkItems items;
  private final Categories categories;
  private final NetworkSettings settings;
  private final NoteWords words;
  private final Clock clock;
  private final Snapshot<List<Trouble>> troubles;

  @Inject
  KnownTroubles(
      NetworkItems items,
      Categories categories,
      NetworkSettings settings,
      NoteWords words,
      ReferenceChanges changes,
      Clock clock) {
    this.items = items;
    this.categories = categories;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
    this.troubles = Snapshot.of(NetworkItems.TROUBLES, changes, this::load);
  }

  void begin(@Observes StartupEvent event) {
    troubles.get();
  }

  /**
   * What is active now and explains a report of this category from this place; the surest first, 5
   * at most. A point says where it was; only without one, the names of road and district in the
   * place do.
   *
   * @param category code of a leaf, or {@code null}; none about coverage has no notes
   * @param point {@code null} when nobody said
   * @param place in words, or {@code null}
   */
  public List<NetworkNote> explaining(String category, GeoPoint point, String place) {
    Optional<Category> leaf = Optional.ofNullable(category).flatMap(categories::known);
    if (leaf.filter(this::isAboutCoverage).isEmpty() || (point == null && place == null)) {
      return List.of();
    }
    Instant now = clock.instant();
    String text = PlaceNames.fold(place);
    List<Found> found = new ArrayList<>();
    for (Trouble trouble : troubles.get()) {
      if (trouble.item().stateAt(now) == NetworkState.ACTIVE && explains(trouble, leaf.get())) {
        (point == null ? inWords(trouble, text) : inArea(trouble, point)).ifPresent(found::add);
      }
    }
    return found.stream()
        .sorted(SUREST_FIRST)
        .limit(NOTES)
        .map(it -> words.note(it.trouble().item(), it.match(), it.metres(), now))
        .toList();
  }

  private boolean isAboutCoverage(Category leaf) {
    return settings.coverage().stream().anyMatch(code -> isIn(leaf, code));
  }

  private static boolean explains(Trouble trouble, Category leaf) {
    List<String> codes = trouble.item().categories();
    return codes.isEmpty() || codes.stream().anyMatch(code -> isIn(leaf, code));
  }

  private static boolean isIn(Category leaf, String code) {
    return leaf.code().equals(code) || leaf.group().filter(code::equals).isPresent();
  }

  private static Optional<Found> inArea(Trouble trouble, GeoPoint point) {
    double metres = point.metresTo(trouble.item().point());
    return metres <= trouble.item().radius
        ? Optional.of(new Found(trouble, Match.AREA, metres))
        : Optional.empty();
  }

  private static Optional<Found> inWords(Trouble trouble, String place) {
    boolean road = PlaceNames.names(place, trouble.road());
    boolean district = PlaceNames.names(place, trouble.district());
    if (!road && !district) {
      return Optional.empty();
    }
    Match match = road ? (district ? Match.ROAD_AND_DISTRICT : Match.ROAD) : Match.DISTRICT;
    return Optional.of(new Found(trouble, match, null));
  }

  private List<Trouble> load() {
    int most = settings.kept();
    List<NetworkItem> read = items.troubles(clock.instant(), most + 1);
    if (read.size() > most) {
      LOG.warnf("More than %d faults, works and plans go on; the oldest are not told of", most);
    }
    return read.stream().limit(most).map(Trouble::new).toList();
  }
}
