package io.redress.analytics.backlog;

import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.figure.Dimension;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Lists exactly the complaints that were open at the end of a day, by id. */
@ApplicationScoped
class ListBacklog {
  /** The end of the day, then the day three times, then the filters. */
  private static final String OPEN =
      " from (select s.*, "
          + Age.SQL
          + " as age from backlog_spell s where first_day <= ? and last_day >= ?"
          + " and exists (select 1 from backlog_taken where day = ?)) o where true";

  @Inject DataSource database;
  @Inject Zone zone;

  /** The page after {@code cursor}; {@code total} is the number of that day. */
  @Transactional
  Page<OpenComplaintView> list(BacklogQuery query, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    return Page.of(read(query, after, size + 1), size, row -> new Object[] {row.complaintId()})
        .withTotal(total(query));
  }

  private long total(BacklogQuery query) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("select count(*)" + OPEN + query.condition())) {
      bind(statement, query);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private List<OpenComplaintView> read(BacklogQuery query, String after, int limit) {
    var sql =
        "select *"
            + OPEN
            + query.condition()
            + " and complaint_id > ? order by complaint_id limit "
            + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(bind(statement, query), after);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<OpenComplaintView>();
        while (rows.next()) {
          found.add(view(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private int bind(PreparedStatement statement, BacklogQuery query) throws SQLException {
    LocalDate day = query.period().to();
    statement.setObject(1, TakeBacklog.end(day, zone));
    for (var position = 2; position <= 4; position++) {
      statement.setObject(position, day);
    }
    return ReadBacklog.bind(statement, 5, query);
  }

  private OpenComplaintView view(ResultSet row) throws SQLException {
    return new OpenComplaintView(
        row.getString("complaint_id"),
        row.getString("ticket_number"),
        zone.at(row.getObject("registered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
        row.getString("age"),
        row.getString("category_group"),
        row.getString("category"),
        Dimension.shown(row.getString("branch")),
        Dimension.shown(row.getString("district")),
        Dimension.shown(row.getString("channel")),
        Dimension.shown(row.getString("tier")),
        Dimension.shown(row.getString("department")));
  }
}
