package io.redress.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.redress.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Events that commit together with the state they tell of.
 *
 * <p><b>Promises.</b> An event appended in a transaction that commits reaches the broker at least
 * once, whatever is killed afterwards; one appended in a transaction that rolls back never does.
 * Events of one subject are first seen by consumers in the order in which they were appended,
 * <em>provided that the caller holds the subject's row lock when it appends</em> (a conditional
 * update of the aggregate before the append does): without it two transactions may append in one
 * order and commit in the other. Between subjects there is no order.
 *
 * <p><b>Cost.</b> One insert on the transaction's own connection, no commit of its own.
 *
 * <p>The table has the columns that Debezium's outbox event router reads, so that change data
 * capture can take the place of {@link OutboxRelay}.
 */
@ApplicationScoped
public class Outbox {
  /** Events are meant to be small: the broker's usual limit is 1 MiB for a whole message. */
  static final int LONGEST_PAYLOAD = 900_000;

  static final int BUCKETS = 64;

  private static final String INSERT =
      "INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, `timestamp`,"
          + " tracingspancontext, bucket) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private final AgroalDataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final OutboxRelay relay;
  private final String source;

  @Inject
  Outbox(
      AgroalDataSource dataSource,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper mapper,
      Clock clock,
      OutboxRelay relay,
      OutboxConfig config) {
    this.dataSource = dataSource;
    this.transaction = transaction;
    this.mapper = mapper;
    this.clock = clock;
    this.relay = relay;
    this.source = config.source();
  }

  /**
   * Appends one event to the current transaction.
   *
   * @param subject the aggregate that the event is about; the key by which events are ordered
   * @param type the event's type, for example {@code complaint.registered}
   * @param data what is told, written as JSON; never a customer's number or free text
   * @return the event's identifier, by which consumers recognise duplicates
   * @throws IllegalStateException outside a transaction
   * @throws IllegalArgumentException when the data cannot be written as JSON of at most 900,000
   *     bytes
   */
  public String append(String subject, String type, Object data) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("An event is appended inside an active transaction only");
    }
    String payload = json(type, data);
    String id = Ids.next();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setString(2, source);
      insert.setString(3, subject);
      insert.setString(4, type);
      insert.setString(5, payload);
      insert.setObject(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.setString(7, tracing());
      insert.setInt(8, bucket(subject));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new EventNotStoredException(type, failed);
    }
    wakeAfterCommit();
    return id;
  }

  static int bucket(String subject) {
    return Math.floorMod(subject.hashCode(), BUCKETS);
  }

  private String json(String type, Object data) {
    String payload;
    try {
      payload = mapper.writeValueAsString(data);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("Event " + type + " cannot be written", unwritable);
    }
    if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
      throw new IllegalArgumentException("Event " + type + " is longer than " + LONGEST_PAYLOAD);
    }
    return payload;
  }

  /** W3C trace context in the form of a Java properties line, as Debezium's tracing reads it. */
  private static String tracing() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "traceparent=00-%s-%s-%s"
            .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }

  private void wakeAfterCommit() {
    if (transaction.getResource(Outbox.class) != null) {
      return;
    }
    transaction.putResource(Outbox.class, Boolean.TRUE);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to do: the insert is already part of the transaction.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }
}
