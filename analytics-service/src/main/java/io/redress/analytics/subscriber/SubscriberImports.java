package io.redress.analytics.subscriber;

import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Which files were imported, by whom and when. */
@ApplicationScoped
class SubscriberImports {
  @Inject DataSource database;
  @Inject Zone zone;

  void add(SubscriberImport done) {
    Batch.run(
        database,
        """
        insert into subscriber_import (id, imported_by, imported_at, lines_read, added, changed,
          unchanged, refused) values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        List.of(done),
        (statement, it) -> {
          statement.setString(1, it.id());
          statement.setString(2, it.importedBy());
          statement.setObject(
              3, LocalDateTime.ofInstant(it.importedAt().toInstant(), ZoneOffset.UTC));
          statement.setInt(4, it.read());
          statement.setInt(5, it.added());
          statement.setInt(6, it.changed());
          statement.setInt(7, it.unchanged());
          statement.setInt(8, it.refused());
        });
  }

  /** The latest first; {@code before} is null for the first page. Ids rise with time. */
  List<SubscriberImport> latest(String before, int limit) {
    var sql =
        "select * from subscriber_import"
            + (before == null ? "" : " where id < ?")
            + " order by id desc limit "
            + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      if (before != null) {
        statement.setString(1, before);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<SubscriberImport>();
        while (rows.next()) {
          found.add(read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private SubscriberImport read(ResultSet row) throws SQLException {
    return new SubscriberImport(
        row.getString("id"),
        row.getString("imported_by"),
        zone.at(row.getObject("imported_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
        row.getInt("lines_read"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("unchanged"),
        row.getInt("refused"),
        null);
  }
}
