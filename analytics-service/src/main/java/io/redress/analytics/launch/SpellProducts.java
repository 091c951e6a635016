package io.redress.analytics.launch;

import io.quarkus.runtime.StartupEvent;
import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Spells, at the start, the products of launches that were registered before spellings were
 * compared: SQL alone cannot. Their versions stay, as nobody has changed them.
 */
@ApplicationScoped
class SpellProducts {
  @Inject DataSource database;

  void started(@Observes StartupEvent event) {
    spell();
  }

  @Transactional
  void spell() {
    Batch.run(
        database,
        "update launch set product_key = ? where id = ?",
        unspelt().entrySet(),
        (statement, launch) -> {
          statement.setString(1, Launch.key(launch.getValue()));
          statement.setString(2, launch.getKey());
        });
  }

  private Map<String, String> unspelt() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select id, product from launch where product_key is null");
        var rows = statement.executeQuery()) {
      var found = new HashMap<String, String>();
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
      return found;
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
