package io.redress.analytics.launch;

import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Which response plans are in force: a fold of their events, in whatever order they come. */
@ApplicationScoped
class KnownPlans {
  @Inject DataSource database;

  void published(PlanPublished plan) {
    var sql =
        """
        insert into known_plan (plan, version, categories, valid_from, valid_until, review_by,
          rules_until, published_at) values (?, ?, ?, ?, ?, ?, ?, ?)
        on duplicate key update categories = values(categories), valid_from = values(valid_from),
          valid_until = values(valid_until), review_by = values(review_by),
          rules_until = values(rules_until), published_at = values(published_at)\
        """;
    execute(
        sql,
        plan.plan(),
        plan.version(),
        plan.categories().stream().collect(Collectors.joining(",", ",", ",")),
        plan.validFrom(),
        plan.validUntil(),
        plan.reviewBy(),
        plan.rulesValidUntil(),
        utc(plan.at()));
  }

  void ended(PlanEnded plan) {
    var sql =
        """
        insert into known_plan (plan, version, ended_at) values (?, ?, ?)
        on duplicate key update ended_at = values(ended_at)\
        """;
    execute(sql, plan.plan(), plan.version(), utc(plan.at()));
  }

  /**
   * The version in force of a plan.
   *
   * @param reference {@code P-000123}, or {@code P-000123/2}, which must then be the one in force;
   *     null for none
   */
  Optional<PlanInForce> inForce(String reference) {
    if (reference == null) {
      return Optional.empty();
    }
    var parts = reference.split("/");
    var sql =
        """
        select categories, valid_from, valid_until, review_by, rules_until from known_plan
        where plan = ? and published_at is not null and ended_at is null and (? or version = ?)
        order by version desc limit 1\
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parts[0]);
      statement.setBoolean(2, parts.length == 1);
      statement.setInt(3, parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static PlanInForce read(ResultSet row) throws SQLException {
    return new PlanInForce(
        Arrays.stream(row.getString("categories").split(","))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet()),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("review_by", LocalDate.class),
        row.getObject("rules_until", LocalDate.class));
  }

  private void execute(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
