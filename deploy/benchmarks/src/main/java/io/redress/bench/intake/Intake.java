package io.redress.bench.intake;

import io.redress.bench.Lab;
import io.redress.bench.rows.SameRows;
import io.redress.bench.rows.Store;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The intake service as its benchmarks see it.
 *
 * @param leaves codes of the category leaves
 * @param registration what the registration of a new number writes
 */
record Intake(
    Desk desk, Store store, Pseudonyms pseudonyms, List<String> leaves, SameRows registration) {
  private static final AtomicLong NEW_NUMBERS = new AtomicLong();

  /** Empties the store and learns what a registration writes. */
  static Intake learned(Lab lab) throws SQLException, IOException, InterruptedException {
    var store = lab.store(Service.INTAKE);
    var desk = new Desk(lab);
    var pseudonyms = new Pseudonyms(lab.pseudonymKey());
    var leaves = desk.leaves();
    var number = newNumber();
    store.clear(lab.progress());
    var registration =
        SameRows.learned(store, () -> desk.register(number, leaves.get(0)), Set.of());
    var pseudonym = registration.of("customer").value("pseudonym");
    if (!pseudonyms.of(number).equals(pseudonym)) {
      throw new IllegalStateException(
          "the service makes other pseudonyms than the benchmark, which cannot fill its tables");
    }
    return new Intake(desk, store, pseudonyms, leaves, registration);
  }

  /** A number that was never used before in this run. */
  static String newNumber() {
    return "138%08d".formatted(NEW_NUMBERS.incrementAndGet());
  }

  /** The tables that nothing but a registration writes to meanwhile: events are published. */
  Set<String> ownTables() {
    var tables = new TreeSet<>(registration.counts().keySet());
    tables.remove("outbox");
    return tables;
  }

  String anyLeaf() {
    return leaves.get(ThreadLocalRandom.current().nextInt(leaves.size()));
  }

  FilledIntake past(long reports, long days) {
    return new FilledIntake(registration, pseudonyms, leaves, reports, days);
  }
}
