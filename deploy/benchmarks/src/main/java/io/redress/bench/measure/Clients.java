package io.redress.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients, each doing one thing after the other without a pause. */
public final class Clients {
  private static final int ROOM = 1024;
  private static final int IN_VAIN = 2;

  private Clients() {}

  /** Until the time is over; what has begun by then ends and counts. */
  public static Timings during(Duration time, int clients, Operation operation)
      throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    return run(clients, client -> until(end, client, operation));
  }

  /**
   * Stretches of this length, until {@value #IN_VAIN} of them were not faster than the fastest
   * before by a thirtieth: what the machine's compiler takes from the first minutes is not what is
   * asked about.
   *
   * @param most stretches at most
   */
  public static void warm(Duration stretch, int most, int clients, Operation operation)
      throws SQLException, IOException, InterruptedException {
    warm(most, () -> during(stretch, clients, operation));
  }

  /** The same with stretches of any kind. */
  public static void warm(int most, Rounds.Turn stretch)
      throws SQLException, IOException, InterruptedException {
    var fastest = 0.0;
    var inVain = 0;
    for (var count = 0; count < most && inVain < IN_VAIN; count++) {
      var rate = stretch.take().perSecond();
      inVain = rate < fastest * 31 / 30 ? inVain + 1 : 0;
      fastest = Math.max(fastest, rate);
    }
  }

  /** This often in all, evenly shared. */
  public static Timings times(long operations, int clients, Operation operation)
      throws InterruptedException {
    return run(
        clients,
        client -> {
          var share = (int) ((operations + client) / clients);
          var nanos = new long[share];
          for (var i = 0; i < share; i++) {
            nanos[i] = timed(client, operation);
          }
          return nanos;
        });
  }

  /** What one client does, and how long each took. */
  @FunctionalInterface
  private interface Work {
    long[] of(int client) throws SQLException, IOException;
  }

  private static Timings run(int clients, Work work) throws InterruptedException {
    var threads = Executors.newFixedThreadPool(clients);
    try {
      var begin = System.nanoTime();
      List<Callable<long[]>> each = new ArrayList<>();
      for (var client = 0; client < clients; client++) {
        var me = client;
        each.add(() -> work.of(me));
      }
      var all = new ArrayList<long[]>();
      for (Future<long[]> done : threads.invokeAll(each)) {
        all.add(done.get());
      }
      var wall = System.nanoTime() - begin;
      return new Timings(all.stream().flatMapToLong(Arrays::stream).toArray(), wall);
    } catch (ExecutionException e) {
      throw new FailedOperationException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }

  private static long[] until(long end, int client, Operation operation)
      throws SQLException, IOException {
    var nanos = new long[ROOM];
    var count = 0;
    do {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = timed(client, operation);
    } while (System.nanoTime() < end);
    return Arrays.copyOf(nanos, count);
  }

  private static long timed(int client, Operation operation) throws SQLException, IOException {
    var begin = System.nanoTime();
    operation.run(client);
    return System.nanoTime() - begin;
  }

  /** What is measured did not work; there is nothing to measure. */
  public static final class FailedOperationException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FailedOperationException(Throwable cause) {
      super("what is measured did not work: " + cause.getMessage(), cause);
    }
  }
}
