package io.redress.analytics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Which generation of rows is read, and which one is being built beside it. Whoever writes rows
 * holds the present answer to the end of the transaction, so that a change of it waits for all
 * writers and no complaint falls between two generations.
 */
@ApplicationScoped
public class Generations {
  @Inject DataSource database;

  /** {@code building} is null unless a rebuild runs. */
  public record Current(int live, Integer building) {}

  /** Reads and holds the answer, together with other writers, until the transaction ends. */
  public Current hold() {
    return read("select live, building from fact_generation where id = 1 lock in share mode");
  }

  /**
   * Reads the answer once all writers are done, and keeps others out until the transaction ends.
   */
  public Current holdAlone() {
    return read("select live, building from fact_generation where id = 1 for update");
  }

  /** From now on writers keep {@code generation} too. */
  public void startBuilding(int generation) {
    update("update fact_generation set building = ? where id = 1", generation);
  }

  /** The generation under construction is given up. */
  public void stopBuilding() {
    update("update fact_generation set building = ? where id = 1", null);
  }

  /** The generation under construction is the one that is read from now on. */
  public void swap(String definitions) {
    update(
        "update fact_generation set live = building, building = null, definitions = ? where id = 1",
        definitions);
  }

  /** The fingerprint of the definitions that the rows being read were made with. */
  public String definitions() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("select definitions from fact_generation where id = 1");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** Notes the definitions of the rows being read, while there are none. */
  public void define(String definitions) {
    update("update fact_generation set definitions = ? where id = 1", definitions);
  }

  private Current read(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      rows.next();
      return new Current(rows.getInt(1), rows.getObject(2, Integer.class));
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private void update(String sql, Object value) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
