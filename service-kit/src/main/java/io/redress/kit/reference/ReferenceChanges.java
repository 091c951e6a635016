package io.redress.kit.reference;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Tells all replicas that reference data which they keep in memory has changed.
 *
 * <p><b>Promises.</b> After a transaction that called {@link #changed} commits, this replica has
 * reloaded what is registered under that name by the time the commit returns (unless loading takes
 * more than two seconds), and every other replica within {@code redress.reference.poll} (default
 * one second). A roll-back reloads nothing. A loader that fails is logged and called again at the
 * next poll, until it works; what it had loaded before stays in use.
 *
 * <p><b>Cost.</b> One statement a poll and replica, whatever the number of names; one statement a
 * change. Two changes of one name wait for each other.
 */
@Singleton
public class ReferenceChanges {
  private static final Logger LOG = Logger.getLogger(ReferenceChanges.class);
  private static final long PATIENCE_MS = 2_000;
  private static final String VERSIONS = "SELECT name, version FROM reference_change";
  private static final String CHANGE =
      "INSERT INTO reference_change (name, version) VALUES (?, 1)"
          + " ON DUPLICATE KEY UPDATE version = version + 1";

  private final AgroalDataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;
  private final Map<String, Runnable> loaders = new ConcurrentHashMap<>();
  private final Map<String, Long> loaded = new HashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "reference-data");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  ReferenceChanges(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction) {
    this.dataSource = dataSource;
    this.transaction = transaction;
  }

  /**
   * Has a loader called after each change of the data of this name; it is called on a thread of its
   * own, outside any transaction, never twice at once.
   *
   * @throws IllegalStateException for a name that has a loader
   */
  public void onChange(String name, Runnable loader) {
    if (loaders.putIfAbsent(name, loader) != null) {
      throw new IllegalStateException("Reference data " + name + " has a loader already");
    }
  }

  /**
   * Says that the current transaction changed the data of this name.
   *
   * @param name 1 to 64 ASCII characters
   * @throws IllegalStateException outside a transaction, or when it cannot be written
   */
  public void changed(String name) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Reference data changes inside an active transaction only");
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change = connection.prepareStatement(CHANGE)) {
      change.setString(1, name);
      change.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("The change of " + name + " was not told", failed);
    }
    if (transaction.getResource(ReferenceChanges.class) == null) {
      transaction.putResource(ReferenceChanges.class, Boolean.TRUE);
      transaction.registerInterposedSynchronization(new AfterCommit());
    }
  }

  @Scheduled(
      every = "${redress.reference.poll:1s}",
      delayed = "${redress.reference.poll:1s}",
      identity = "reference-data",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() {
    lookAndWait();
  }

  /** Looks for changes now, and reloads what changed. */
  private void look() {
    Map<String, Long> versions = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VERSIONS);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException away) {
      LOG.debugf("Changes of reference data are not known: %s", away.getMessage());
      return;
    }
    versions.forEach(this::reload);
  }

  /** The version was read before the data, so that a change in between is loaded once more. */
  private void reload(String name, long version) {
    Runnable loader = loaders.get(name);
    if (loader == null || Long.valueOf(version).equals(loaded.get(name))) {
      return;
    }
    try {
      loader.run();
      loaded.put(name, version);
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "Reference data %s could not be loaded, trying again", name);
    }
  }

  private void lookAndWait() {
    try {
      worker.submit(this::look).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      LOG.debug("Reference data is still being loaded");
    } catch (ExecutionException failed) {
      LOG.error("Looking for changed reference data failed", failed.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  private final class AfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Nothing to do: the change is already part of the transaction.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        lookAndWait();
      }
    }
  }
}
