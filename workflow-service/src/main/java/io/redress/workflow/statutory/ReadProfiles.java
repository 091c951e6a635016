package io.redress.workflow.statutory;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows statutory profiles and their versions. */
@ApplicationScoped
class ReadProfiles {
  private final ProfileVersions versions;
  private final StatutoryProfiles profiles;
  private final Zone zone;

  ReadProfiles(ProfileVersions versions, StatutoryProfiles profiles, Zone zone) {
    this.versions = versions;
    this.profiles = profiles;
    this.zone = zone;
  }

  @Transactional
  List<ProfileView> all() {
    return versions.latest().stream().map(this::view).toList();
  }

  @Transactional
  ProfileView latest(String code) {
    return view(versions.latest(code).orElseThrow(ReadProfiles::unknown));
  }

  @Transactional
  Page<ProfileView> versions(String code, String cursor, int limit) {
    versions.latest(code).orElseThrow(ReadProfiles::unknown);
    return Page.of(
            versions.before(code, Cursor.numberBefore(cursor), limit + 1),
            limit,
            row -> new Object[] {row.version})
        .map(this::view);
  }

  ProfileView view(ProfileVersion row) {
    return new ProfileView(
        row.code,
        row.version,
        profiles.profile(row),
        row.changedBy,
        row.reason,
        zone.at(row.changedAt));
  }

  private static ProblemException unknown() {
    return ProblemException.of(WorkflowProblem.NO_SUCH_PROFILE, "No such statutory profile.");
  }
}
