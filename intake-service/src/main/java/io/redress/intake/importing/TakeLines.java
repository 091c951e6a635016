package io.redress.intake.importing;

import io.redress.intake.complaint.TakeOverComplaint;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.file.CsvLine;
import io.redress.intake.file.Refusal;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Takes some lines of a file, and notes how far it came, in one transaction. */
@ApplicationScoped
class TakeLines {
  private final TakeOverComplaint takeOver;
  private final ImportedTickets tickets;
  private final Refusals refusals;
  private final Imports imports;
  private final ImportSettings settings;
  private final Clock clock;

  @Inject
  TakeLines(
      TakeOverComplaint takeOver,
      ImportedTickets tickets,
      Refusals refusals,
      Imports imports,
      ImportSettings settings,
      Clock clock) {
    this.takeOver = takeOver;
    this.tickets = tickets;
    this.refusals = refusals;
    this.imports = imports;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes the lines.
   *
   * @param at where the import is, and who works on it
   * @throws LostImportException when another process went on meanwhile
   */
  @Transactional
  Step take(ImportJob job, Position at, LineReader reader, List<CsvLine> lines) {
    Viewer registrar =
        new Viewer(job.createdBy, job.branch, job.department, Set.of(Roles.INTEGRATOR));
    long blank = 0;
    long taken = 0;
    long repeated = 0;
    long refused = 0;
    for (CsvLine line : lines) {
      if (line.isBlank()) {
        blank++;
        continue;
      }
      ReadLine read = reader.read(line, clock.instant());
      if (!read.refusals().isEmpty()) {
        keep(job, at.refused() + refused, read.refusals());
        refused++;
        continue;
      }
      String complaintId = Ids.next();
      if (tickets.isNew(job, read.externalId(), complaintId)) {
        takeOver.takeOver(complaintId, read.report(), registrar, job.lifecycle && read.open());
        taken++;
      } else {
        repeated++;
      }
    }
    Step step = new Step(lines.size(), lines.size() - blank, taken, repeated, refused);
    imports.advance(job.id, at.owner(), at.records(), at.bytes(), step);
    return step;
  }

  /** Passes over a line that can be read and not be stored. */
  @Transactional
  Step refuse(ImportJob job, Position at, CsvLine line) {
    keep(
        job,
        at.refused(),
        List.of(new Refusal(line.number(), Refusal.WHOLE_LINE, "cannot be stored")));
    Step step = new Step(1, 1, 0, 0, 1);
    imports.advance(job.id, at.owner(), at.records(), at.bytes(), step);
    return step;
  }

  private void keep(ImportJob job, long kept, List<Refusal> reasons) {
    if (kept < settings.keptRefusals()) {
      reasons.forEach(reason -> refusals.add(job.id, reason));
    }
  }
}
