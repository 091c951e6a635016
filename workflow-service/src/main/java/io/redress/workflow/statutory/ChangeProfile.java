package io.redress.workflow.statutory;

import io.redress.kit.etag.Versions;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.wording.Wording;
import io.redress.workflow.calendars.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * Writes a further version of a profile, or the first of a new one. Cases that start from then on
 * have its clocks; those that run keep theirs.
 */
@ApplicationScoped
class ChangeProfile {
  private static final Logger LOG = Logger.getLogger(ChangeProfile.class);
  private final ProfileVersions versions;
  private final StatutoryProfiles profiles;
  private final Calendars calendars;
  private final ReferenceChanges changes;
  private final Wording wording;
  private final Clock clock;

  ChangeProfile(
      ProfileVersions versions,
      StatutoryProfiles profiles,
      Calendars calendars,
      ReferenceChanges changes,
      Wording wording,
      Clock clock) {
    this.versions = versions;
    this.profiles = profiles;
    this.calendars = calendars;
    this.changes = changes;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Writes the version after the one that the caller knows.
   *
   * @param ifMatch the entity tag of the version that was read; not needed for a new profile
   * @throws ProblemException invalid-field, precondition-required or precondition-failed
   */
  @Transactional
  ProfileVersion write(
      String code, StatutoryProfile profile, String ifMatch, String user, String reason) {
    wording.require("reason", reason);
    check(profile);
    Optional<ProfileVersion> before = versions.latest(code);
    if (before.isPresent()) {
      Versions.require(ifMatch, before.get().version);
    } else if (Versions.expected(ifMatch).isPresent()) {
      throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, "There is no such profile yet.");
    }
    ProfileVersion next = new ProfileVersion();
    next.id = Ids.next();
    next.code = code;
    next.version = before.map(row -> row.version + 1).orElse(1);
    next.profile = profiles.text(profile);
    next.changedBy = user;
    next.reason = reason;
    next.changedAt = clock.instant();
    try {
      versions.persistAndFlush(next);
    } catch (ConstraintViolationException somebodyElse) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED, "Somebody else has just changed this profile.");
    }
    changes.changed(StatutoryProfiles.CHANGES);
    LOG.infof("Statutory profile %s has version %d", code, next.version);
    return next;
  }

  private void check(StatutoryProfile profile) {
    Set<String> names = new HashSet<>();
    for (StatutoryClock statutory : profile.clocks()) {
      statutory.check();
      if (!names.add(statutory.clock())) {
        throw ProblemException.invalid(
            "clocks." + statutory.clock(), "is there twice", "Name each clock once.");
      }
      if (calendars.latest(statutory.calendar()).isEmpty()) {
        throw ProblemException.invalid(
            "clocks." + statutory.clock() + ".calendar",
            "is unknown",
            "Use a code from GET /api/v1/calendars.");
      }
    }
  }
}
