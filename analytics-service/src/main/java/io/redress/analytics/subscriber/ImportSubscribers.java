package io.redress.analytics.subscriber;

import io.redress.analytics.figure.AskMonths;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes the numbers of a file, all that can be taken or, where it is unreadable, none. A number
 * that was another one before becomes a further version; the same file again changes nothing.
 */
@ApplicationScoped
public class ImportSubscribers {
  private static final Logger LOG = Logger.getLogger(ImportSubscribers.class);

  @Inject Subscribers subscribers;
  @Inject SubscriberImports imports;
  @Inject AskMonths askMonths;
  @Inject SubscriberConfig config;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * Imports it.
   *
   * @throws ProblemException body-too-large, malformed-body, file-unreadable, invalid-field
   */
  @Transactional
  public SubscriberImport take(InputStream file, String by) {
    var read = SubscriberFile.read(content(file), askMonths.current(), config.shownRefusals());
    subscribers.lock();
    var at = zone.at(clock.instant().truncatedTo(ChronoUnit.MICROS));
    var told = told(read.lines(), Ids.next(), by, at);
    subscribers.add(told.counts());
    var added = (int) told.counts().stream().filter(count -> count.version() == 1).count();
    var done =
        new SubscriberImport(
            told.importId(),
            by,
            at,
            read.read(),
            added,
            told.counts().size() - added,
            read.lines().size() - told.counts().size(),
            read.refused(),
            read.refusals());
    imports.add(done);
    LOG.infof(
        "Subscribers imported: id=%s read=%d added=%d changed=%d refused=%d",
        done.id(), done.read(), done.added(), done.changed(), done.refused());
    return done;
  }

  /** What an import tells that did not hold before. */
  private record Told(String importId, List<SubscriberCount> counts) {}

  private Told told(List<SubscriberLine> lines, String id, String by, OffsetDateTime at) {
    var known = known(lines);
    var counts = new ArrayList<SubscriberCount>();
    for (var line : lines) {
      var before = known.get(line.key());
      if (before == null || before.subscribers() != line.subscribers()) {
        var version = before == null ? 1 : before.version() + 1;
        counts.add(
            new SubscriberCount(
                line.key().month(),
                line.key().district(),
                version,
                line.subscribers(),
                id,
                by,
                at));
      }
    }
    return new Told(id, counts);
  }

  private byte[] content(InputStream file) {
    var most = config.maxFile().asLongValue();
    if (file == null) {
      return new byte[0];
    }
    try {
      var content = file.readNBytes(Math.toIntExact(most + 1));
      if (content.length > most) {
        throw ProblemException.of(
            CommonProblem.BODY_TOO_LARGE, "The file has more than " + most + " bytes.");
      }
      return content;
    } catch (IOException e) {
      throw ProblemException.of(CommonProblem.MALFORMED_BODY, "The body broke off.");
    }
  }

  private Map<SubscriberLine.Key, SubscriberCount> known(List<SubscriberLine> lines) {
    var months = lines.stream().map(line -> line.key().month()).toList();
    if (months.isEmpty()) {
      return Map.of();
    }
    var first = months.stream().min(YearMonth::compareTo).orElseThrow();
    var last = months.stream().max(YearMonth::compareTo).orElseThrow();
    return subscribers.holding(new MonthPeriod(first, last)).stream()
        .collect(
            Collectors.toMap(
                count -> new SubscriberLine.Key(count.month(), count.district()),
                Function.identity()));
  }
}
