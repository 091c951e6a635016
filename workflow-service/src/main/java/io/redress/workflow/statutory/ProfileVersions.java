package io.redress.workflow.statutory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The versions of the statutory profiles. */
@ApplicationScoped
class ProfileVersions implements PanacheRepositoryBase<ProfileVersion, String> {
  /** The latest version of each profile, by code. */
  List<ProfileVersion> latest() {
    return list(
        "from ProfileVersion p where p.version ="
            + " (select max(v.version) from ProfileVersion v where v.code = p.code) order by p.code");
  }

  /** The latest version of one profile. */
  Optional<ProfileVersion> latest(String code) {
    return find("code = ?1 order by version desc", code).firstResultOptional();
  }

  /** The versions of a profile before one, latest first. */
  List<ProfileVersion> before(String code, int version, int limit) {
    return find("code = ?1 and version < ?2 order by version desc", code, version)
        .range(0, limit - 1)
        .list();
  }
}
