package io.redress.analytics.backlog;

import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.fact.Progress;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Counts, once a day is over, the complaints that were open at its end, as far as is known then. A
 * day is counted once: what arrives later changes the days that follow, never this one.
 */
@ApplicationScoped
public class TakeBacklog {
  private static final Logger LOG = Logger.getLogger(TakeBacklog.class);

  /** Two parameters: the end of the day, twice. */
  private static final String OPEN =
      """
      (select complaint_id, ticket_number, registered_at,
         case when right_category is null then category_group
           else substring_index(right_category, '.', 1) end as category_group,
         coalesce(right_category, category) as category, coalesce(branch, '') as branch,
         coalesce(lead_department, first_department, '') as department,
         coalesce(district, '') as district, coalesce(channel, '') as channel,
         coalesce(tier, '') as tier, coalesce(type, '') as type,
         case when high_frequency then 'true' else 'false' end as high_frequency
       from complaint_fact
       where generation = (select live from fact_generation where id = 1) and registered_at < ?
         and (ended_at is null or ended_at >= ?)) o\
      """;

  private static final String NOTE =
      """
      insert into backlog_taken (day, taken_at, as_of)
      select ?, ?, ? from dual where not exists (select 1 from backlog_taken where day >= ?)\
      """;
  private static final String END =
      "update backlog_spell s left join "
          + OPEN
          + " on o.complaint_id = s.complaint_id"
          + columns(" and o.%1$s = s.%1$s", "")
          + " set s.last_day = ? where s.last_day = '9999-12-31' and o.complaint_id is null";
  private static final String BEGIN =
      """
      insert into backlog_spell (complaint_id, first_day, last_day, ticket_number, registered_at,
        %s)
      select o.complaint_id, ?, '9999-12-31', o.ticket_number, o.registered_at, %s
      from %s left join backlog_spell s
        on s.complaint_id = o.complaint_id and s.last_day = '9999-12-31'
      where s.complaint_id is null\
      """
          .formatted(columns("%s", ", "), columns("o.%s", ", "), OPEN);
  private static final String COUNT =
      "insert into backlog_day (day, age, category_group, category, branch, department, counted) select ?, "
          + Age.SQL
          + " as age, category_group, category, branch, department, count(*) from backlog_spell"
          + " where last_day = '9999-12-31'"
          + " group by age, category_group, category, branch, department";
  private static final String TOTAL =
      """
      update backlog_taken set counted =
        (select coalesce(sum(counted), 0) from backlog_day where day = ?) where day = ?\
      """;

  @Inject DataSource database;
  @Inject BacklogConfig config;
  @Inject Progress progress;
  @Inject Zone zone;
  @Inject Clock clock;

  /** The first day that is over and was not counted; of a new history it is yesterday. */
  @Transactional
  public Optional<LocalDate> due() {
    var over = zone.day(clock.instant().minus(config.grace())).minusDays(1);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("select max(day) from backlog_taken");
        var rows = statement.executeQuery()) {
      rows.next();
      var last = rows.getObject(1, LocalDate.class);
      var next = last == null ? over : last.plusDays(1);
      return Optional.of(next).filter(day -> !day.isAfter(over));
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /**
   * Counts this day: six statements, however many complaints are open.
   *
   * @return false when it, or a later one, was counted before and nothing was done
   */
  @Transactional
  public boolean take(LocalDate day) {
    var asOf = progress.asOf().map(TakeBacklog::utc).orElse(null);
    if (update(NOTE, day, utc(clock.instant()), asOf, day) == 0) {
      return false;
    }
    var end = end(day, zone);
    update(END, end, end, day.minusDays(1));
    update(BEGIN, day, end, end);
    update(COUNT, day, end);
    update(TOTAL, day, day);
    LOG.infof("backlog of %s counted", day);
    return true;
  }

  /** Every code of a spell; a change of one of them begins another spell. */
  private static String columns(String each, String between) {
    return BacklogDimension.codes().stream()
        .map(code -> each.formatted(code.column()))
        .collect(Collectors.joining(between));
  }

  /** The end of a day, as rows keep it. */
  static LocalDateTime end(LocalDate day, Zone zone) {
    return utc(day.plusDays(1).atStartOfDay(zone.id()).toInstant());
  }

  private int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var position = 0; position < values.length; position++) {
        statement.setObject(position + 1, values[position]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
