package io.redress.analytics.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import io.redress.kit.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The append-only log of every distinct event. All rows and figures can be made from it. */
@ApplicationScoped
public class EventLog {
  private static final String FOLDED =
      Folding.folded().stream().sorted().collect(Collectors.joining("','", "'", "'"));

  static final String ERASED = "customer.erased";

  /** Events that have words of staff in them. */
  private static final Set<String> WITH_WORDS = Set.of("customer.asked", "resolution.approved");

  @Inject DataSource database;
  @Inject ObjectMapper json;

  /**
   * Appends the event.
   *
   * @return false when it is there already, and nothing was done
   */
  boolean append(IncomingEvent event) {
    var sql =
        """
        insert into event_fact (event_id, type, subject, source, at, payload)
        select ?, ?, ?, ?, ?, ? from dual
        where not exists (select 1 from event_fact where event_id = ?)\
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, Bounded.required("id", event.id(), 64));
      statement.setString(2, Bounded.required("type", event.type(), 64));
      statement.setString(3, Bounded.required("subject", event.subject(), 64));
      statement.setString(4, Bounded.required("source", event.source(), 64));
      statement.setObject(5, LocalDateTime.ofInstant(Bounded.micros(event.time()), ZoneOffset.UTC));
      statement.setString(6, json.writeValueAsString(event.data()));
      statement.setString(7, event.id());
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new FactStoreException(e);
    } catch (JsonProcessingException e) {
      throw new PoisonException("data cannot be written as JSON");
    }
  }

  /**
   * Takes the words out of what is kept of a complaint whose customer was erased, now and whenever
   * such an event comes late; what figures read of it stays.
   *
   * @param event just appended
   */
  void eraseWords(IncomingEvent event) {
    boolean erased = ERASED.equals(event.type());
    if (!erased && !(WITH_WORDS.contains(event.type()) && isErased(event.subject()))) {
      return;
    }
    var sql =
        """
        update event_fact set payload = json_replace(payload, '$.cause', '', '$.measure', '',
          '$.question', '') where subject = ? and type in ('customer.asked', 'resolution.approved')\
        """;
    Batch.run(database, sql, List.of(event), (row, it) -> row.setString(1, it.subject()));
  }

  private boolean isErased(String subject) {
    var sql = "select 1 from event_fact where subject = ? and type = 'customer.erased' limit 1";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, subject);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** The next complaints of the log after {@code reached}, in order of their id. */
  public List<String> complaintsAfter(String reached, int limit) {
    var sql =
        "select distinct subject from event_fact where subject > ? order by subject limit " + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, reached);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<String>();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** How many complaints the log knows. */
  public long complaints() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("select count(distinct subject) from event_fact");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** The events of these complaints that change their rows, by complaint, in no order. */
  Map<String, List<IncomingEvent>> folded(Collection<String> complaints) {
    var sql =
        "select event_id, type, source, subject, at, payload from event_fact where subject in (%s) and type in (%s)"
            .formatted(String.join(",", Collections.nCopies(complaints.size(), "?")), FOLDED);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var position = 1;
      for (var complaint : complaints) {
        statement.setString(position++, complaint);
      }
      try (var rows = statement.executeQuery()) {
        var found = new TreeMap<String, List<IncomingEvent>>();
        while (rows.next()) {
          var event = read(rows);
          found.computeIfAbsent(event.subject(), subject -> new ArrayList<>()).add(event);
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** What was taken before a character lost its place in texts is read without that one. */
  private IncomingEvent read(ResultSet row) throws SQLException {
    try {
      return new IncomingEvent(
          row.getString("event_id"),
          row.getString("type"),
          row.getString("source"),
          row.getString("subject"),
          row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
          json.readTree(PlainText.without(row.getString("payload"))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the log holds no JSON for " + row.getString(1), e);
    }
  }
}
