package io.redress.analytics.warning;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Which complaint is counted in which hour: the list behind {@link HourCounts}. */
@ApplicationScoped
class HourCases {
  @Inject DataSource database;

  /** Where these complaints are counted; those that are nowhere are left out. */
  Map<String, HourKey> of(int generation, Collection<String> complaintIds) {
    var sql =
        """
        select complaint_id, at_hour, category_group, category, area from hour_case
        where generation = ? and complaint_id in (%s)\
        """
            .formatted(String.join(",", Collections.nCopies(complaintIds.size(), "?")));
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var position = 1;
      statement.setInt(position++, generation);
      for (var id : complaintIds) {
        statement.setString(position++, id);
      }
      try (var rows = statement.executeQuery()) {
        var found = new HashMap<String, HourKey>();
        while (rows.next()) {
          found.put(rows.getString("complaint_id"), read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static HourKey read(ResultSet row) throws SQLException {
    return new HourKey(
        row.getObject("at_hour", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("category_group"),
        row.getString("category"),
        row.getString("area"));
  }

  void remove(int generation, Collection<String> complaintIds) {
    Batch.run(
        database,
        "delete from hour_case where generation = ? and complaint_id = ?",
        complaintIds,
        (statement, id) -> {
          statement.setInt(1, generation);
          statement.setString(2, id);
        });
  }

  void put(int generation, Map<String, HourKey> cases) {
    var sql =
        """
        insert into hour_case (generation, complaint_id, at_hour, category_group, category, area)
        values (?, ?, ?, ?, ?, ?)
        on duplicate key update at_hour = values(at_hour),
          category_group = values(category_group), category = values(category),
          area = values(area)\
        """;
    Batch.run(
        database,
        sql,
        cases.entrySet(),
        (statement, place) -> {
          statement.setInt(1, generation);
          statement.setString(2, place.getKey());
          HourCounts.bind(statement, 3, place.getValue());
        });
  }

  int delete(int generation, int limit) {
    return Batch.update(
        database, "delete from hour_case where generation = ? limit " + limit, generation);
  }
}
