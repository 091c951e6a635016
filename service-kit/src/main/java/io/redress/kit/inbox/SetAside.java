package io.redress.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.id.Ids;
import io.redress.kit.id.Sha256;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Events that could not be handled, as they came, each once by its place on the broker and what it
 * is, with the reason: after a broker was built anew another event comes at the same place. Nothing
 * deletes them but an operator; whoever is erased takes their content with them ({@link
 * EraseSetAside}).
 */
@Singleton
public class SetAside {
  private static final String INSERT =
      "INSERT IGNORE INTO inbox_set_aside (id, topic, topic_partition, topic_offset, event_id,"
          + " type, reason, detail, record_key, headers, payload, set_aside_at, content)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String VIEW =
      "SELECT id, topic, topic_partition, topic_offset, event_id, type, record_key, reason,"
          + " detail, set_aside_at, replayed_at, erased_at FROM inbox_set_aside";
  private static final String RECORD =
      "SELECT topic, topic_partition, topic_offset, record_key, headers, payload, erased_at"
          + " FROM inbox_set_aside WHERE id = ? FOR UPDATE";
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final int LONGEST_KEY = 512;

  private final AgroalDataSource dataSource;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final Zone zone;
  private final EraseSetAside erase;

  @Inject
  SetAside(
      AgroalDataSource dataSource,
      ObjectMapper mapper,
      Clock clock,
      Zone zone,
      EraseSetAside erase) {
    this.dataSource = dataSource;
    this.mapper = mapper;
    this.clock = clock;
    this.zone = zone;
    this.erase = erase;
  }

  /**
   * Keeps the record in a transaction of its own; false when it is kept already. Of somebody who
   * was erased meanwhile its content is taken out behind that: an erasure that did not see the row
   * is seen then.
   */
  boolean keep(ConsumerRecord<String, byte[]> record, Reason reason, String detail) {
    boolean first = QuarkusTransaction.requiringNew().call(() -> insert(record, reason, detail));
    QuarkusTransaction.requiringNew().call(() -> eraseIfErased(record));
    return first;
  }

  private Void eraseIfErased(ConsumerRecord<String, byte[]> record) throws SQLException {
    String eventId = cut(CloudEvents.header(record, "ce_id"), 64);
    erase.ifErased(record, content(eventId, record.value()));
    return null;
  }

  private boolean insert(ConsumerRecord<String, byte[]> record, Reason reason, String detail)
      throws SQLException, JsonProcessingException {
    String eventId = cut(CloudEvents.header(record, "ce_id"), 64);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, Ids.next());
      insert.setString(2, record.topic());
      insert.setInt(3, record.partition());
      insert.setLong(4, record.offset());
      insert.setString(5, eventId);
      insert.setString(6, cut(CloudEvents.header(record, "ce_type"), 128));
      insert.setString(7, reason.name());
      insert.setString(8, Detail.cut(detail));
      insert.setString(9, cut(record.key(), LONGEST_KEY));
      insert.setString(10, mapper.writeValueAsString(headers(record)));
      insert.setBytes(11, record.value());
      insert.setObject(12, now());
      insert.setString(13, content(eventId, record.value()));
      return insert.executeUpdate() == 1;
    }
  }

  /**
   * Up to {@code limit} events, the oldest first.
   *
   * @param all whether replayed ones are listed too
   * @param after identifier of the last one of the previous page, or empty
   */
  List<SetAsideView> list(boolean all, String after, int limit) throws SQLException {
    String sql =
        VIEW
            + " WHERE id > ?"
            + (all ? "" : " AND replayed_at IS NULL")
            + " ORDER BY id LIMIT "
            + limit;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, after);
      return views(select);
    }
  }

  Optional<SetAsideView> find(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VIEW + " WHERE id = ?")) {
      select.setString(1, id);
      return views(select).stream().findFirst();
    }
  }

  /**
   * The record as it came, its row locked until the current transaction ends.
   *
   * @throws ProblemException event-erased where nothing is left of it
   */
  Optional<ConsumerRecord<String, byte[]>> lock(String id)
      throws SQLException, JsonProcessingException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(RECORD)) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (row.getObject(7) != null) {
          throw ProblemException.of(
              CommonProblem.EVENT_ERASED,
              "Whom it was about was erased, and its content with them.");
        }
        ConsumerRecord<String, byte[]> record =
            new ConsumerRecord<>(
                row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(6));
        mapper
            .readValue(row.getString(5), HEADERS)
            .forEach(
                (name, value) ->
                    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(record);
      }
    }
  }

  void markReplayed(String id) throws SQLException {
    String sql = "UPDATE inbox_set_aside SET replayed_at = ? WHERE id = ? AND replayed_at IS NULL";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, now());
      update.setString(2, id);
      update.executeUpdate();
    }
  }

  private List<SetAsideView> views(PreparedStatement select) throws SQLException {
    List<SetAsideView> views = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        views.add(
            new SetAsideView(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Reason.valueOf(row.getString(8)),
                row.getString(9),
                shown(row.getObject(10, LocalDateTime.class)),
                shown(row.getObject(11, LocalDateTime.class)),
                shown(row.getObject(12, LocalDateTime.class))));
      }
    }
    return views;
  }

  private OffsetDateTime shown(LocalDateTime utc) {
    return utc == null ? null : zone.at(utc.toInstant(ZoneOffset.UTC));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), CloudEvents.header(record, header.key()));
    }
    return headers;
  }

  /** Which event it is, where its place does not say: SHA-256 of its id and its payload. */
  private static String content(String eventId, byte[] payload) {
    return Sha256.hex(eventId == null ? null : eventId.getBytes(StandardCharsets.UTF_8), payload);
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
