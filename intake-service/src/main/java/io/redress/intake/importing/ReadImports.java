package io.redress.intake.importing;

import io.redress.intake.file.Refusal;
import io.redress.kit.id.Ids;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows how imports stand: to administrators all, to a machine its own. */
@ApplicationScoped
class ReadImports {
  private final Imports imports;
  private final Refusals refusals;

  @Inject
  ReadImports(Imports imports, Refusals refusals) {
    this.imports = imports;
    this.refusals = refusals;
  }

  /**
   * One import.
   *
   * @throws ProblemException not-found, also for one of somebody else
   */
  ImportJob read(String id, Importer reader) {
    return (Ids.isValid(id) ? imports.find(id) : Optional.<ImportJob>empty())
        .filter(job -> reader.seesAll() || job.createdBy().equals(reader.user()))
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "There is no import of yours with this id."));
  }

  /** Newest first. */
  Page<ImportJob> list(Importer reader, String cursor, int limit) {
    String before = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    String of = reader.seesAll() ? null : reader.user();
    return Page.of(imports.list(of, before, limit + 1), limit, job -> new Object[] {job.id()});
  }

  /** What one import did not take, in the order of the file. */
  Page<Refusal> refusals(String id, Importer reader, String cursor, int limit) {
    read(id, reader);
    long line = 0;
    String field = "";
    if (cursor != null) {
      List<String> keys = Cursor.decode(cursor, 2);
      line = Cursor.number(keys.get(0));
      field = keys.get(1);
    }
    return Page.of(
        refusals.after(id, line, field, limit + 1),
        limit,
        refusal -> new Object[] {refusal.line(), refusal.field()});
  }
}
