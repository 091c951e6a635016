package io.redress.workflow.calendars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The versions of the calendars. */
@ApplicationScoped
class CalendarVersions implements PanacheRepositoryBase<CalendarVersion, String> {
  /** The latest version of each calendar, by code. */
  List<CalendarVersion> latest() {
    return list(
        "from CalendarVersion c where c.version ="
            + " (select max(v.version) from CalendarVersion v where v.code = c.code) order by c.code");
  }

  /** The latest version of one calendar. */
  Optional<CalendarVersion> latest(String code) {
    return find("code = ?1 order by version desc", code).firstResultOptional();
  }

  /** One version. */
  Optional<CalendarVersion> of(String code, int version) {
    return find("code = ?1 and version = ?2", code, version).firstResultOptional();
  }

  /** The versions of a calendar before one, latest first. */
  List<CalendarVersion> before(String code, int version, int limit) {
    return find("code = ?1 and version < ?2 order by version desc", code, version)
        .range(0, limit - 1)
        .list();
  }
}
