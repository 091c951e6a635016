package io.redress.intake.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.redress.intake.classification.Categories;
import io.redress.intake.customer.Customers;
import io.redress.intake.file.CsvLine;
import io.redress.intake.file.CsvLines;
import io.redress.intake.file.UnreadableFileException;
import io.redress.kit.failure.Failure;
import io.redress.kit.failure.Redacted;
import io.redress.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works on the imports that wait, and on those that another process left behind; one after the
 * other. What passes by itself (the database is away, two wanted the same row) is tried again a
 * second later, from the last step that was committed.
 */
@ApplicationScoped
class RunImports {
  private static final Logger LOG = Logger.getLogger(RunImports.class);

  private final String owner = Ids.next();
  private final Imports imports;
  private final StoredFiles files;
  private final TakeLines takeLines;
  private final Categories categories;
  private final Customers customers;
  private final ImportSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;
  private volatile boolean stopping;

  @Inject
  RunImports(
      Imports imports,
      StoredFiles files,
      TakeLines takeLines,
      Categories categories,
      Customers customers,
      ImportSettings settings,
      MeterRegistry metrics,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.takeLines = takeLines;
    this.categories = categories;
    this.customers = customers;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Scheduled(
      every = "1s",
      delayed = "2s",
      identity = "imports",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    try {
      for (Optional<ImportJob> job = claim(); job.isPresent(); job = claim()) {
        work(job.get());
      }
    } catch (LostImportException lost) {
      LOG.info("Another server goes on with an import");
    } catch (RuntimeException failed) {
      if (!Failure.of(failed).isTransient()) {
        throw failed;
      }
      LOG.warnf("Imports wait for a moment: %s", failed.getClass().getName());
    }
  }

  @Scheduled(
      every = "1h",
      delayed = "1m",
      identity = "broken-uploads",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clearBroken() {
    imports.broken(clock.instant().minus(settings.keepBroken())).forEach(imports::discard);
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private Optional<ImportJob> claim() {
    return stopping ? Optional.empty() : imports.claim(owner);
  }

  private void work(ImportJob job) {
    LOG.infof("Import runs: importId=%s source=%s position=%d", job.id, job.source, job.position);
    StoredFile file = new StoredFile(number -> files.piece(job.id, number));
    try (CsvLines lines = new CsvLines(file)) {
      Columns columns = Mapping.of(job.mapping).in(lines.next().orElseThrow().values());
      LineReader reader = new LineReader(columns, job, categories, customers);
      for (long skipped = 0; skipped < job.position; skipped++) {
        lines.next();
      }
      Position at = new Position(owner, job.position, job.bytesRead, job.refused);
      List<CsvLine> batch = lines.next(settings.batch());
      while (!batch.isEmpty() && !stopping) {
        at = take(job, at.read(file.position()), reader, batch);
        batch = lines.next(settings.batch());
      }
      if (batch.isEmpty()) {
        finish(job, ImportState.DONE, null);
      } else {
        imports.release(job.id, owner);
      }
    } catch (UnreadableFileException noCsv) {
      finish(
          job,
          ImportState.FAILED,
          "From line "
              + noCsv.line()
              + " on the file is no CSV: a quote is not closed, or the line is too long.");
    } catch (IOException | RuntimeException failed) {
      fail(job, failed);
    }
  }

  /** All lines at once, or one by one where one of them cannot be stored. */
  private Position take(ImportJob job, Position at, LineReader reader, List<CsvLine> lines) {
    try {
      return after(at, takeLines.take(job, at, reader, lines));
    } catch (LostImportException lost) {
      throw lost;
    } catch (RuntimeException failed) {
      if (Failure.of(failed).isTransient()) {
        throw failed;
      }
      if (lines.size() == 1) {
        LOG.errorf(
            Redacted.of(failed),
            "A line cannot be stored: importId=%s line=%d",
            job.id,
            lines.get(0).number());
        return after(at, takeLines.refuse(job, at, lines.get(0)));
      }
      Position reached = at;
      for (CsvLine line : lines) {
        reached = take(job, reached, reader, List.of(line));
      }
      return reached;
    }
  }

  private Position after(Position at, Step step) {
    count("taken", step.taken());
    count("repeated", step.repeated());
    count("refused", step.refused());
    return at.after(step);
  }

  private void count(String outcome, long lines) {
    metrics.counter("redress.import.lines", "outcome", outcome).increment(lines);
  }

  private void finish(ImportJob job, ImportState state, String failure) {
    imports.finish(job.id, owner, state, failure);
    LOG.infof("Import ended: importId=%s source=%s state=%s", job.id, job.source, state);
  }

  /** What will not pass by itself ends the import; the rest is tried again. */
  private void fail(ImportJob job, Exception failed) {
    if (failed instanceof LostImportException lost) {
      throw lost;
    }
    if (failed instanceof RuntimeException passing && Failure.of(failed).isTransient()) {
      throw passing;
    }
    String incident = Ids.next();
    LOG.errorf(Redacted.of(failed), "Incident %s: importId=%s", incident, job.id);
    finish(job, ImportState.FAILED, "Incident " + incident + ".");
  }
}
