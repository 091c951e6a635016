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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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
 * <p><b>Cost.</b> One insert on the transaction's own connection for up to {@value #AT_ONCE}
 * events, when the transaction ends, no commit of its own. So a statement of the same transaction
 * does not see them; and what the database refuses makes the commit fail, not {@link #append}.
 *
 * <p>The table has the columns that Debezium's outbox event router reads, so that change data
 * capture can take the place of {@link OutboxRelay}.
 */
@ApplicationScoped
public class Outbox {
  /** Events are meant to be small: the broker's usual limit is 1 MiB for a whole message. */
  static final int LONGEST_PAYLOAD = 900_000;

  static final int BUCKETS = 64;

  /** Far more than one change appends; a long transaction writes what it has in between. */
  static final int AT_ONCE = 200;

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
    Appended event =
        new Appended(Ids.next(), subject, type, json(type, data), clock.instant(), tracing());
    pending().add(event);
    return event.id();
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

  private Pending pending() {
    if (transaction.getResource(Outbox.class) instanceof Pending pending) {
      return pending;
    }
    Pending pending = new Pending();
    transaction.putResource(Outbox.class, pending);
    transaction.registerInterposedSynchronization(pending);
    return pending;
  }

  private record Appended(
      String id, String subject, String type, String payload, Instant at, String tracing) {}

  /** What a transaction has appended and not written yet, in that order. */
  private final class Pending implements Synchronization {
    private final List<Appended> events = new ArrayList<>();
    private boolean ending;

    /** What is appended while others get ready for the commit has no later chance. */
    void add(Appended event) {
      events.add(event);
      if (ending || events.size() == AT_ONCE) {
        write();
      }
    }

    private void write() {
      try (Connection connection = dataSource.getConnection();
          PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (Appended event : events) {
          insert.setString(1, event.id());
          insert.setString(2, source);
          insert.setString(3, event.subject());
          insert.setString(4, event.type());
          insert.setString(5, event.payload());
          insert.setObject(6, LocalDateTime.ofInstant(event.at(), ZoneOffset.UTC));
          insert.setString(7, event.tracing());
          insert.setInt(8, bucket(event.subject()));
          insert.addBatch();
        }
        insert.executeBatch();
      } catch (SQLException failed) {
        throw new EventNotStoredException(events.get(0).type(), failed);
      }
      events.clear();
    }

    @Override
    public void beforeCompletion() {
      ending = true;
      if (!events.isEmpty()) {
        write();
      }
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
