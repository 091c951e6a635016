package io.redress.analytics.warning;

import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Which areas a branch has to do with. */
@ApplicationScoped
class OwnAreas {
  @Inject DataSource database;

  /** The districts that its complaints name, and itself: it is the area of those that name none. */
  Set<String> of(String branch) {
    var sql =
        """
        select distinct district from complaint_fact
        where generation = (select live from fact_generation where id = 1) and branch = ?
          and district is not null\
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, branch);
      try (var rows = statement.executeQuery()) {
        var found = new HashSet<String>();
        found.add(branch);
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
