package io.redress.intake.network;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.intake.file.Refusal;
import io.redress.intake.file.UnreadableFileException;
import io.redress.intake.network.ItemReader.Read;
import io.redress.intake.network.TakeItems.Taken;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Puts the items of a file on the map while it arrives: some of them are in memory at a time, and
 * committed together. What is there already is changed to what the file says; what the file does
 * not name stays. A load that breaks off has taken what came before, and can be sent again.
 */
@ApplicationScoped
public class LoadNetwork {
  private static final Logger LOG = Logger.getLogger(LoadNetwork.class);

  private final ItemReader reader;
  private final TakeItems takeItems;
  private final NetworkSettings settings;
  private final MeterRegistry metrics;

  @Inject
  LoadNetwork(
      ItemReader reader, TakeItems takeItems, NetworkSettings settings, MeterRegistry metrics) {
    this.reader = reader;
    this.takeItems = takeItems;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Loads CSV.
   *
   * @param kind of items that tell none, or {@code null}
   * @throws ProblemException import-header-unreadable, invalid-field, file-unreadable,
   *     body-too-large, malformed-body
   */
  LoadedView csv(InputStream file, NetworkKind kind, String by) {
    try (WrittenItems items = new CsvItems(bounded(file))) {
      return load(items, kind, by);
    } catch (IOException brokenOff) {
      throw brokenOff();
    }
  }

  /** The same of GeoJSON. */
  LoadedView geoJson(InputStream file, NetworkKind kind, String by) {
    try (WrittenItems items = new GeoJsonItems(bounded(file))) {
      return load(items, kind, by);
    } catch (IOException brokenOff) {
      throw brokenOff();
    }
  }

  private LoadedView load(WrittenItems items, NetworkKind kind, String by) {
    Progress progress = new Progress();
    try {
      List<ItemDraft> batch = new ArrayList<>();
      for (Optional<WrittenItem> item = items.next(); item.isPresent(); item = items.next()) {
        Read read = reader.read(item.get(), kind);
        progress.read(read);
        if (read.draft() != null) {
          batch.add(read.draft());
        }
        if (batch.size() == settings.batch()) {
          progress.took(takeItems.take(batch, by));
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        progress.took(takeItems.take(batch, by));
      }
    } catch (UnreadableFileException unreadable) {
      throw ProblemException.of(
              IntakeProblem.FILE_UNREADABLE,
              "It can be read up to line or feature " + unreadable.line() + ".")
          .with("line", unreadable.line())
          .with("load", progress.view());
    } finally {
      progress.tell();
    }
    return progress.view();
  }

  private InputStream bounded(InputStream file) {
    return new BoundedFile(file, settings.maxFile().asLongValue());
  }

  private static ProblemException brokenOff() {
    return ProblemException.of(
        CommonProblem.MALFORMED_BODY, "The body broke off; what came before was taken.");
  }

  private final class Progress {
    private final List<Refusal> refusals = new ArrayList<>();
    private long read;
    private long added;
    private long changed;
    private long unchanged;
    private long refused;

    void read(Read item) {
      read++;
      if (item.draft() == null) {
        if (refused < settings.shownRefusals()) {
          refusals.addAll(item.refusals());
        }
        refused++;
      }
    }

    void took(Taken taken) {
      added += taken.added();
      changed += taken.changed();
      unchanged += taken.unchanged();
    }

    LoadedView view() {
      return new LoadedView(read, added, changed, unchanged, refused, refusals);
    }

    void tell() {
      metrics.counter("redress.network.items", "outcome", "added").increment(added);
      metrics.counter("redress.network.items", "outcome", "changed").increment(changed);
      metrics.counter("redress.network.items", "outcome", "refused").increment(refused);
      LOG.infof(
          "Network map loaded: read=%d added=%d changed=%d unchanged=%d refused=%d",
          read, added, changed, unchanged, refused);
    }
  }
}
