package io.redress.analytics.figure;

import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;

/** Reads a figure by month out of the aggregate layers: one statement, never an event. */
@ApplicationScoped
public class MonthlySums {
  @Inject DataSource database;

  /**
   * What was counted in a month.
   *
   * @param district empty where complaints name none, and where all are summed
   */
  public record Sum(YearMonth month, String district, long counted) {}

  /** The numerators of a selection by month, and by district where that is asked for. */
  public List<Sum> of(Selection selection, boolean byDistrict) {
    var asked = new HashSet<>(selection.filters().keySet());
    if (byDistrict) {
      asked.add(Dimension.DISTRICT);
    }
    var keys = "year(day), month(day)" + (byDistrict ? ", district" : "");
    var sql =
        "select sum(numerator) as counted, "
            + keys
            + " from "
            + Layer.of(asked).table()
            + " where generation = (select live from fact_generation where id = 1)"
            + selection.condition()
            + " group by "
            + keys;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      selection.bind(statement, 1);
      try (var rows = statement.executeQuery()) {
        return sums(rows, byDistrict);
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static List<Sum> sums(ResultSet rows, boolean byDistrict) throws SQLException {
    var found = new ArrayList<Sum>();
    while (rows.next()) {
      found.add(
          new Sum(
              YearMonth.of(rows.getInt(2), rows.getInt(3)),
              byDistrict ? rows.getString(4) : "",
              rows.getLong("counted")));
    }
    return found;
  }
}
