package io.redress.kit.app;

import io.agroal.api.AgroalDataSource;
import io.redress.kit.failure.TransientFailure;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes an effect per event, and fails as often as it is told to. */
@ApplicationScoped
public class ThingHandler implements EventHandler {
  @Inject AgroalDataSource dataSource;

  private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Map<String, Integer> failUntil = new ConcurrentHashMap<>();

  public record Told(@NotNull String id, int number) {}

  public static final class Passing extends RuntimeException implements TransientFailure {
    private static final long serialVersionUID = 1L;
  }

  /** From now on the event of this subject fails until the given attempt. */
  public void fail(String subject, RuntimeException failure, int until) {
    failures.put(subject, failure);
    failUntil.put(subject, until);
  }

  public void mend(String subject) {
    failures.remove(subject);
  }

  public int attempts(String subject) {
    return attempts.getOrDefault(subject, new AtomicInteger()).get();
  }

  @Override
  public Set<String> types() {
    return Set.of("thing.made", "thing.changed");
  }

  @Override
  public void handle(IncomingEvent event) {
    int attempt =
        attempts.computeIfAbsent(event.subject(), key -> new AtomicInteger()).incrementAndGet();
    Told told = event.as(Told.class);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO effect (event_id, subject, number) VALUES (?, ?, ?)")) {
      insert.setString(1, event.id());
      insert.setString(2, event.subject());
      insert.setInt(3, told.number());
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    RuntimeException failure = failures.get(event.subject());
    if (failure != null && attempt < failUntil.get(event.subject())) {
      throw failure;
    }
  }
}
