package io.redress.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes the content out of events that were set aside about somebody who was erased: headers and
 * payload. Place, type, digest and cause stay, so that it still counts as set aside; it is replayed
 * no more.
 *
 * <p>Erasing reads all that is kept with its content, which is little where events are handled; it
 * locks only what it finds. Who is erased while such an event is being set aside finds it, or is
 * found by it.
 */
@Singleton
public class EraseSetAside {
  /** Of one statement; a customer with more takes several. */
  private static final int AT_ONCE = 100;

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final AgroalDataSource dataSource;
  private final ObjectMapper mapper;
  private final Clock clock;

  @Inject
  EraseSetAside(AgroalDataSource dataSource, ObjectMapper mapper, Clock clock) {
    this.dataSource = dataSource;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Who was erased.
   *
   * @param subjects ids that are events' keys and about nobody else: UUIDs
   * @param pseudonym what else names them; whoever was erased may return under it
   * @param at when they were erased: what only the pseudonym relates to them stays where it
   *     happened later
   * @param telling the types of events that tell of an erasure: those of other subjects are still
   *     needed, and stay
   */
  public record Erased(
      Collection<String> subjects, String pseudonym, Instant at, Set<String> telling) {
    public Erased {
      subjects = List.copyOf(subjects);
      telling = Set.copyOf(telling);
    }
  }

  /**
   * Erases, in the current transaction, what was set aside about them; what is set aside later
   * under one of the subjects, or names one, will be kept without its content. Done again it
   * changes nothing.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(Erased erased) {
    List<String> all = List.copyOf(erased.subjects());
    try (Connection connection = dataSource.getConnection()) {
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        remember(connection, some);
        blank(connection, about(connection, some), erased.pseudonym());
      }
      if (erased.pseudonym() != null) {
        blank(connection, named(connection, erased), erased.pseudonym());
      }
    } catch (SQLException | JsonProcessingException failed) {
      throw new IllegalStateException("What was set aside is not erased", failed);
    }
  }

  private void remember(Connection connection, List<String> subjects) throws SQLException {
    String sql =
        "INSERT INTO inbox_erased (subject, erased_at) VALUES "
            + String.join(", ", Collections.nCopies(subjects.size(), "(?, ?)"))
            + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 1;
      for (String subject : subjects) {
        insert.setString(at++, subject);
        insert.setObject(at++, now());
      }
      insert.executeUpdate();
    }
  }

  private static List<String> about(Connection connection, List<String> subjects)
      throws SQLException {
    String about =
        "record_key = ? OR LOCATE(CAST(? AS BINARY), payload) > 0 OR LOCATE(?, headers) > 0";
    String sql =
        "SELECT id FROM inbox_set_aside WHERE erased_at IS NULL AND ("
            + String.join(" OR ", Collections.nCopies(subjects.size(), about))
            + ")";
    return strings(
        connection,
        sql,
        subjects.stream().flatMap(subject -> Stream.of(subject, subject, subject)).toList());
  }

  private List<String> named(Connection connection, Erased erased)
      throws SQLException, JsonProcessingException {
    String sql =
        "SELECT id, type, headers FROM inbox_set_aside WHERE erased_at IS NULL AND"
            + " (LOCATE(CAST(? AS BINARY), payload) > 0 OR LOCATE(?, CONCAT(headers,"
            + " COALESCE(record_key, ''))) > 0)";
    List<String> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, erased.pseudonym());
      select.setString(2, erased.pseudonym());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String type = row.getString(2);
          boolean telling = type != null && erased.telling().contains(type);
          if (!telling && !isLater(row.getString(3), erased.at())) {
            ids.add(row.getString(1));
          }
        }
      }
    }
    return ids;
  }

  private boolean isLater(String headers, Instant at) throws JsonProcessingException {
    String time = mapper.readTree(headers).path("ce_time").asText("");
    try {
      return OffsetDateTime.parse(time).toInstant().isAfter(at);
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private void blank(Connection connection, List<String> ids, String pseudonym)
      throws SQLException {
    String sql =
        "UPDATE inbox_set_aside SET headers = '{}', payload = NULL, erased_at = ?,"
            + " record_key = CASE WHEN LOCATE(?, record_key) > 0 THEN NULL ELSE record_key END"
            + " WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (String id : ids) {
        update.setObject(1, now());
        update.setString(2, pseudonym);
        update.setString(3, id);
        update.addBatch();
      }
      if (!ids.isEmpty()) {
        update.executeBatch();
      }
    }
  }

  /**
   * Erases, in the current transaction, the content of a record that was just set aside and names
   * somebody who was erased before. An erasure that is under way is waited for.
   */
  void ifErased(ConsumerRecord<String, byte[]> record, String content) throws SQLException {
    Set<String> ids = ids(record);
    if (ids.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      if (isAnyErased(connection, ids)) {
        String sql =
            "UPDATE inbox_set_aside SET headers = '{}', payload = NULL, erased_at = ? WHERE topic ="
                + " ? AND topic_partition = ? AND topic_offset = ? AND content = ? AND erased_at IS"
                + " NULL";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
          update.setObject(1, now());
          update.setString(2, record.topic());
          update.setInt(3, record.partition());
          update.setLong(4, record.offset());
          update.setString(5, content);
          update.executeUpdate();
        }
      }
    }
  }

  private static boolean isAnyErased(Connection connection, Set<String> ids) throws SQLException {
    String sql =
        "SELECT subject FROM inbox_erased WHERE subject IN ("
            + String.join(", ", Collections.nCopies(ids.size(), "?"))
            + ") FOR UPDATE";
    return !strings(connection, sql, ids).isEmpty();
  }

  private static Set<String> ids(ConsumerRecord<String, byte[]> record) {
    StringBuilder text = new StringBuilder().append(record.key()).append(' ');
    text.append(CloudEvents.header(record, "ce_subject")).append(' ');
    if (record.value() != null) {
      text.append(new String(record.value(), StandardCharsets.UTF_8));
    }
    Set<String> ids = new LinkedHashSet<>();
    ID.matcher(text).results().limit(AT_ONCE).forEach(found -> ids.add(found.group()));
    return ids;
  }

  private static List<String> strings(Connection connection, String sql, Collection<String> values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int at = 1;
      for (String value : values) {
        select.setString(at++, value);
      }
      List<String> strings = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          strings.add(rows.getString(1));
        }
      }
      return strings;
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
