package io.redress.kit.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/**
 * Reference data kept in memory: small, read by many requests, changed rarely. Reading costs no
 * statement; it may be as old as {@link ReferenceChanges} promises.
 *
 * @param <T> what is kept; not to be changed by those who read it
 */
public final class Snapshot<T> implements Supplier<T> {
  private final Supplier<T> loader;
  private volatile T value;

  private Snapshot(Supplier<T> loader) {
    this.loader = loader;
  }

  /**
   * A snapshot that follows the changes of a name.
   *
   * @param loader reads the data, in a transaction that is made for it; never answers null
   */
  public static <T> Snapshot<T> of(String name, ReferenceChanges changes, Supplier<T> loader) {
    Snapshot<T> snapshot = new Snapshot<>(loader);
    changes.onChange(name, snapshot::load);
    return snapshot;
  }

  /** The data as it was last loaded; loads it when it never was. */
  @Override
  public T get() {
    T current = value;
    return current == null ? load() : current;
  }

  private synchronized T load() {
    T read = QuarkusTransaction.requiringNew().call(loader::get);
    value = read;
    return read;
  }
}
