package io.redress.analytics.rebuild;

import io.redress.analytics.fact.FactStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Compares two generations of a table by hash, page by page in the order of its key: one pass, each
 * row is read once. A page is one statement, so both generations are seen at the same instant;
 * consumers, who keep both in one transaction, go on meanwhile, and what they write behind the page
 * is the same in both. In memory are the rows of one page.
 */
@ApplicationScoped
class CompareSums {
  private static final byte SEPARATOR = 0;
  private static final String NONE = "\u0001";

  @Inject DataSource database;

  private final Map<String, SumTable> tables = new ConcurrentHashMap<>();

  /**
   * Compares the next page.
   *
   * @param known how far it is
   * @param before the generation that is read
   * @param after the generation that came out
   * @param rows of each of them at most
   */
  Comparing next(Comparing known, int before, int after, int rows) {
    try (var connection = database.getConnection()) {
      var table = table(connection, known.table());
      var page = page(connection, table, known, new int[] {before, after}, rows);
      var was = page.getOrDefault(before, List.of());
      var is = page.getOrDefault(after, List.of());
      return new Comparing(
          known.table(),
          known.rowsBefore() + was.size(),
          known.rowsAfter() + is.size(),
          known.same() && Arrays.equals(hash(was), hash(is)),
          last(table, was, known.before()),
          last(table, is, known.after()),
          was.size() < rows && is.size() < rows);
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private SumTable table(Connection connection, String name) throws SQLException {
    var known = tables.get(name);
    if (known == null) {
      known = SumTable.of(connection, name);
      tables.put(name, known);
    }
    return known;
  }

  private static Map<Integer, List<List<String>>> page(
      Connection connection, SumTable table, Comparing known, int[] generations, int rows)
      throws SQLException {
    var sql = table.page(known.before(), known.after(), rows);
    try (var statement = connection.prepareStatement(sql)) {
      var position = table.bind(statement, 1, generations[0], known.before());
      table.bind(statement, position, generations[1], known.after());
      try (var found = statement.executeQuery()) {
        var page = new HashMap<Integer, List<List<String>>>();
        while (found.next()) {
          page.computeIfAbsent(found.getInt("generation"), each -> new ArrayList<>())
              .add(table.read(found));
        }
        return page;
      }
    }
  }

  private static List<String> last(SumTable table, List<List<String>> page, List<String> before) {
    return page.isEmpty() ? before : table.keyOf(page.get(page.size() - 1));
  }

  private static byte[] hash(List<List<String>> rows) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var row : rows) {
        for (var value : row) {
          digest.update(Objects.toString(value, NONE).getBytes(StandardCharsets.UTF_8));
          digest.update(SEPARATOR);
        }
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
