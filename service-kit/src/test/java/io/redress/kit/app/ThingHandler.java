package io.redress.kit.app;

import io.agroal.api.AgroalDataSource;
import io.redress.kit.failure.TransientFailure;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
  private final Set<String> narrowed = ConcurrentHashMap.newKeySet();
  private final Set<String> crashing = ConcurrentHashMap.newKeySet();

  public record Told(@NotNull String id, int number) {}

  /** What a release reads whose bounds are too tight. */
  public record Narrow(@NotNull @Size(max = 3) String name) {}

  public static final class Passing extends RuntimeException implements TransientFailure {
    private static final long serialVersionUID = 1L;
  }

  /** From now on the event of this subject fails until the given attempt. */
  public void fail(String subject, RuntimeException failure, int until) {
    failures.put(subject, failure);
    failUntil.put(subject, until);
  }

  /** From now on the event of this subject is read with bounds that are too tight. */
  public void narrow(String subject) {
    narrowed.add(subject);
  }

  public void mend(String subject) {
    failures.remove(subject);
    narrowed.remove(subject);
    crashing.remove(subject);
  }

  /** From now on the event of this subject leads where no handler may go. */
  public void crash(String subject) {
    crashing.add(subject);
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
    if (crashing.contains(event.subject())) {
      throw new StackOverflowError();
    }
    if (narrowed.contains(event.subject())) {
      event.as(Narrow.class);
    }
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
