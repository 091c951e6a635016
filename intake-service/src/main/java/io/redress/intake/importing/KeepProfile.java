package io.redress.intake.importing;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps profiles. Whoever may import may use any of them; only who made one changes it, and
 * administrators.
 */
@ApplicationScoped
class KeepProfile {
  private static final Pattern NAME = Pattern.compile(ImportChecks.NAME);

  private final ImportProfiles profiles;
  private final ImportChecks checks;
  private final Clock clock;

  @Inject
  KeepProfile(ImportProfiles profiles, ImportChecks checks, Clock clock) {
    this.profiles = profiles;
    this.checks = checks;
    this.clock = clock;
  }

  /** A profile, and whether it was there before. */
  record Kept(ImportProfile profile, boolean isNew) {}

  /**
   * Makes a profile, or replaces it.
   *
   * @param ifMatch needed to replace one
   * @throws ProblemException invalid-field, row-not-yours, precondition-required,
   *     precondition-failed, conflict when somebody makes it at the same moment
   */
  @Transactional
  Kept keep(String name, String ifMatch, ImportProfileRequest request, Importer by) {
    if (!NAME.matcher(name).matches()) {
      throw ProblemException.invalid(
          "name",
          "must be 1 to 64 letters, digits, dots, hyphens and underscores",
          "Choose another name.");
    }
    Optional<ImportProfile> known = profiles.lock(name);
    if (known.isEmpty() && ifMatch != null && !ifMatch.isBlank()) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "There is no profile with this name.");
    }
    known.ifPresent(profile -> mayChange(profile, ifMatch, by));
    ImportProfile profile = known.orElseGet(() -> new ImportProfile(name, by.user()));
    checks.check(request, profile);
    profile.updatedBy = by.user();
    profile.updatedAt = clock.instant();
    if (known.isEmpty()) {
      profiles.add(profile);
    }
    profiles.write();
    return new Kept(profile, known.isEmpty());
  }

  /**
   * Removes a profile; imports that were made with it go on.
   *
   * @throws ProblemException not-found, row-not-yours, precondition-required, precondition-failed
   */
  @Transactional
  void remove(String name, String ifMatch, Importer by) {
    ImportProfile profile = profiles.lock(name).orElseThrow(KeepProfile::notFound);
    mayChange(profile, ifMatch, by);
    profiles.remove(profile);
  }

  /**
   * A profile.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  ImportProfile read(String name) {
    return profiles.find(name).orElseThrow(KeepProfile::notFound);
  }

  /** By name. */
  @Transactional
  Page<ImportProfile> list(String cursor, int limit) {
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    List<ImportProfile> rows = profiles.after(after, limit + 1);
    return Page.of(rows, limit, profile -> new Object[] {profile.name});
  }

  private static void mayChange(ImportProfile profile, String ifMatch, Importer by) {
    if (!by.seesAll() && !profile.createdBy.equals(by.user())) {
      throw ProblemException.of(
          IntakeProblem.ROW_NOT_YOURS, "The profile was made by somebody else.");
    }
    Versions.require(ifMatch, profile.version);
  }

  private static ProblemException notFound() {
    return ProblemException.of(
        CommonProblem.NOT_FOUND, "There is no import profile with this name.");
  }
}
