package io.redress.kit.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The clock of a service; inject it as {@link Clock}. Zone UTC, microsecond precision, so that a
 * time read back from the database equals the one written.
 *
 * <p>It is system time unless the suite was started with {@code redress.clock.adjustable=true}.
 * Then it runs ahead by the duration in {@code redress.clock.offset-file}, which all services of a
 * suite share: a change is seen within about 200 ms by each of them, and those who sleep until a
 * due time hear of it through {@link #onChange}. A file that cannot be read or understood leaves
 * the offset as it was and is logged once per change.
 */
@Singleton
public class SuiteClock extends Clock {
  private static final Logger LOG = Logger.getLogger(SuiteClock.class);
  private static final long LOOK_EVERY_MS = 200;

  private final boolean adjustable;
  private final Path file;
  private final List<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();
  private volatile Duration offset = Duration.ZERO;
  private String lastText = "";
  private ScheduledExecutorService watcher;

  @Inject
  public SuiteClock(ClockConfig config) {
    this(config.adjustable(), config.offsetFile().orElse(null));
  }

  SuiteClock(boolean adjustable, Path file) {
    this.adjustable = adjustable;
    this.file = adjustable ? file : null;
    look();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same instants in another zone; follows later shifts. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new Zoned(this, zone);
  }

  /** By how much this clock is ahead of system time; zero when it is not adjustable. */
  public Duration offset() {
    return offset;
  }

  /** Calls the listener with the new offset after each change, on the thread that noticed it. */
  public void onChange(Consumer<Duration> listener) {
    listeners.add(listener);
  }

  /**
   * Moves this process's time by the given duration, on top of what it is ahead already.
   *
   * @throws IllegalStateException unless the suite was started as adjustable
   */
  public void shift(Duration by) {
    if (!adjustable) {
      throw new IllegalStateException(
          "The clock cannot be moved: the suite was not started with redress.clock.adjustable");
    }
    become(offset.plus(by));
  }

  void start(@Observes StartupEvent event) {
    if (file != null) {
      LOG.warnf("The clock of this suite is adjustable, now ahead by %s", offset);
      watcher =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "suite-clock");
                thread.setDaemon(true);
                return thread;
              });
      watcher.scheduleWithFixedDelay(
          this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (watcher != null) {
      watcher.shutdownNow();
    }
  }

  final synchronized void look() {
    if (file == null) {
      return;
    }
    String text;
    try {
      text = Files.readString(file).strip();
    } catch (NoSuchFileException none) {
      text = "";
    } catch (IOException unreadable) {
      LOG.debugf("Clock offset file not readable, looking again: %s", unreadable.getMessage());
      return;
    }
    if (text.equals(lastText)) {
      return;
    }
    lastText = text;
    try {
      become(text.isEmpty() ? Duration.ZERO : Duration.parse(text));
    } catch (DateTimeException notADuration) {
      LOG.warnf("Clock offset file does not hold an ISO-8601 duration; offset stays %s", offset);
    }
  }

  private void become(Duration next) {
    offset = next;
    for (Consumer<Duration> listener : listeners) {
      try {
        listener.accept(next);
      } catch (RuntimeException failed) {
        LOG.error("A listener of the clock failed", failed);
      }
    }
  }

  private static final class Zoned extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    Zoned(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Zoned(clock, other);
    }
  }
}
