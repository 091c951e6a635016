package io.redress.analytics.figure;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** Which complaint is counted in which figure: the lists behind the numbers. */
@ApplicationScoped
class FigureCases {
  @Inject DataSource database;

  /** All places of these complaints. */
  List<FigureCase> of(int generation, Collection<String> complaintIds) {
    var sql =
        """
        select complaint_id, figure, day, category_group, category, branch, numerator
        from figure_case where generation = ? and complaint_id in (%s)\
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
        var found = new ArrayList<FigureCase>();
        while (rows.next()) {
          found.add(read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static FigureCase read(ResultSet row) throws SQLException {
    var key =
        new DayKey(
            row.getString("figure"),
            row.getObject("day", LocalDate.class),
            row.getString("category_group"),
            row.getString("category"),
            row.getString("branch"));
    return new FigureCase(row.getString("complaint_id"), key, row.getBoolean("numerator"));
  }

  void remove(int generation, Collection<FigureCase> cases) {
    var sql = "delete from figure_case where generation = ? and complaint_id = ? and figure = ?";
    Batch.run(
        database,
        sql,
        cases,
        (statement, place) -> {
          statement.setInt(1, generation);
          statement.setString(2, place.complaintId());
          statement.setString(3, place.key().figure());
        });
  }

  void put(int generation, Collection<FigureCase> cases) {
    var sql =
        """
        insert into figure_case (generation, complaint_id, figure, day, category_group, category,
          branch, numerator) values (?, ?, ?, ?, ?, ?, ?, ?)
        on duplicate key update day = values(day), category_group = values(category_group),
          category = values(category), branch = values(branch), numerator = values(numerator)\
        """;
    Batch.run(
        database,
        sql,
        cases,
        (statement, place) -> {
          statement.setInt(1, generation);
          statement.setString(2, place.complaintId());
          statement.setString(3, place.key().figure());
          statement.setObject(4, place.key().day());
          statement.setString(5, place.key().categoryGroup());
          statement.setString(6, place.key().category());
          statement.setString(7, place.key().branch());
          statement.setBoolean(8, place.counted());
        });
  }

  int delete(int generation, int limit) {
    return Batch.update(
        database, "delete from figure_case where generation = ? limit " + limit, generation);
  }
}
