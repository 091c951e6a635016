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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Which complaint is counted in which figure: the lists behind the numbers. */
@ApplicationScoped
class FigureCases {
  private static final String COLUMNS = Layer.SEGMENTS.columns();

  @Inject DataSource database;

  /** All places of these complaints. */
  List<FigureCase> of(int generation, Collection<String> complaintIds) {
    var sql =
        "select complaint_id, figure, day, numerator, bucket, amount, %s from figure_case where generation = ? and complaint_id in (%s)"
            .formatted(COLUMNS, String.join(",", Collections.nCopies(complaintIds.size(), "?")));
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
    var codes = new ArrayList<String>();
    for (var dimension : Dimension.codes()) {
      codes.add(row.getString(dimension.column()));
    }
    return new FigureCase(
        row.getString("complaint_id"),
        row.getString("figure"),
        row.getObject("day", LocalDate.class),
        new Segment(codes),
        row.getBoolean("numerator"),
        row.getInt("bucket"),
        row.getLong("amount"));
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
          statement.setString(3, place.figure());
        });
  }

  void put(int generation, Collection<FigureCase> cases) {
    var sql =
        "insert into figure_case (generation, complaint_id, figure, day, numerator, bucket, amount, %s) values (?, ?, ?, ?, ?, ?, ?, %s) on duplicate key update %s"
            .formatted(COLUMNS, Layer.SEGMENTS.places(), replaced());
    Batch.run(
        database,
        sql,
        cases,
        (statement, place) -> {
          var position = 1;
          statement.setInt(position++, generation);
          statement.setString(position++, place.complaintId());
          statement.setString(position++, place.figure());
          statement.setObject(position++, place.day());
          statement.setBoolean(position++, place.counted());
          statement.setInt(position++, place.bucket());
          statement.setLong(position++, place.amount());
          for (var code : place.segment().codes()) {
            statement.setString(position++, code);
          }
        });
  }

  private static String replaced() {
    return Stream.of("day, numerator, bucket, amount, " + COLUMNS)
        .flatMap(columns -> Stream.of(columns.split(", ")))
        .map(column -> column + " = values(" + column + ")")
        .collect(Collectors.joining(", "));
  }

  int delete(int generation, int limit) {
    return Batch.update(
        database, "delete from figure_case where generation = ? limit " + limit, generation);
  }
}
