package io.redress.intake.importing;

import io.redress.intake.file.CsvLine;
import io.redress.intake.file.CsvLines;
import io.redress.intake.file.UnreadableFileException;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/**
 * Receives a file to be imported: it is stored piece by piece as it arrives, never in memory as a
 * whole, and taken up by {@link RunImports} once it is complete.
 */
@ApplicationScoped
public class ReceiveImport {
  private final ImportChecks checks;
  private final Imports imports;
  private final StoredFiles files;
  private final ImportSettings settings;
  private final Clock clock;

  @Inject
  ReceiveImport(
      ImportChecks checks,
      Imports imports,
      StoredFiles files,
      ImportSettings settings,
      Clock clock) {
    this.checks = checks;
    this.imports = imports;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Receives.
   *
   * @throws ProblemException invalid-field, import-header-unreadable, import-column-unknown,
   *     body-too-large; nothing is kept then
   */
  ImportJob receive(ImportRequest request, Importer importer) {
    ImportJob job = store(request, importer);
    imports.received(job.id);
    return imports.find(job.id).orElseThrow();
  }

  /** All but letting it run. */
  ImportJob store(ImportRequest request, Importer importer) {
    ImportJob job = checks.check(request, importer);
    byte[] first = piece(request.file());
    Mapping.of(job.mapping).in(header(first));
    job.createdAt = clock.instant();
    job.updatedAt = job.createdAt;
    imports.open(job);
    boolean complete = false;
    try {
      store(job, first, request.file());
      complete = true;
    } finally {
      if (!complete) {
        imports.discard(job.id);
      }
    }
    return job;
  }

  private void store(ImportJob job, byte[] first, InputStream file) {
    long largest = settings.maxFile().asLongValue();
    long bytes = 0;
    int number = 0;
    for (byte[] piece = first; piece.length > 0; piece = piece(file)) {
      bytes += piece.length;
      if (bytes > largest) {
        throw ProblemException.of(
            CommonProblem.BODY_TOO_LARGE, "The file has more than " + largest + " bytes.");
      }
      files.keep(job, number, piece);
      number++;
      imports.receiving(job.id, bytes);
    }
  }

  private static byte[] piece(InputStream file) {
    try {
      return file.readNBytes(StoredFiles.PIECE);
    } catch (IOException brokenOff) {
      throw ProblemException.of(
          CommonProblem.MALFORMED_BODY, "The body broke off; nothing of it was kept.");
    }
  }

  private static List<String> header(byte[] first) {
    try (CsvLines lines = new CsvLines(new ByteArrayInputStream(first))) {
      return lines
          .next()
          .filter(line -> !line.isBlank())
          .map(CsvLine::values)
          .orElseThrow(() -> unreadable("The file is empty."));
    } catch (IOException | UnreadableFileException noCsv) {
      throw unreadable("The first line is not CSV.");
    }
  }

  private static ProblemException unreadable(String detail) {
    return ProblemException.of(IntakeProblem.IMPORT_HEADER_UNREADABLE, detail);
  }
}
