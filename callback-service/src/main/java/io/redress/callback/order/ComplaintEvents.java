package io.redress.callback.order;

import io.agroal.api.AgroalDataSource;
import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one door through which this service tells what happened to a complaint, and the lock that
 * keeps it in order.
 *
 * <p><b>Promises.</b> Events of one complaint are in the outbox in the order in which their
 * transactions committed, whatever rows these are about: a callback, a survey, a visit, a repair.
 * Whoever would tell something without the complaint's lock is refused.
 *
 * <p><b>Order of locks.</b> A transaction locks its complaints first of all ({@link #lock}),
 * several in one order, and every other row after that. Who holds other rows already never waits
 * for a complaint: timers leave out those that somebody works on ({@link #free}), and who meets a
 * further complaint on the way ({@link #also}) gets its lock now or gives up. So nobody waits in a
 * circle.
 *
 * <p><b>Cost.</b> One statement for each call that locks what the transaction does not hold yet.
 * There are {@value #SLOTS} locks; complaints that share one wait for each other now and then,
 * which harms nobody.
 */
@ApplicationScoped
public class ComplaintEvents {

  /** Rows of the table {@code complaint_lock}, numbered from 0. */
  static final int SLOTS = 4096;

  private static final String SELECT = "select slot from complaint_lock where slot in (";

  private final AgroalDataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;
  private final Outbox outbox;

  ComplaintEvents(
      AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction, Outbox outbox) {
    this.dataSource = dataSource;
    this.transaction = transaction;
    this.outbox = outbox;
  }

  /**
   * Locks complaints until the current transaction ends; waits for whoever has them. Those that are
   * held already cost nothing.
   *
   * @throws IllegalStateException when the transaction holds others only: it would wait for these
   *     while somebody waits for those
   */
  public void lock(Collection<String> complaintIds) {
    Set<Integer> held = held();
    Set<Integer> wanted = slots(complaintIds);
    wanted.removeAll(held);
    if (wanted.isEmpty()) {
      return;
    }
    if (!held.isEmpty()) {
      throw new IllegalStateException("Complaints are locked all at once, before anything else");
    }
    held.addAll(select(wanted, ") order by slot for update"));
  }

  /** The same of one. */
  public void lock(String complaintId) {
    lock(Set.of(complaintId));
  }

  /**
   * Locks those of these complaints that nobody works on, until the current transaction ends. Never
   * waits.
   *
   * @return the complaints that are locked now
   */
  public Set<String> free(Collection<String> complaintIds) {
    Set<Integer> held = held();
    Set<Integer> wanted = slots(complaintIds);
    wanted.removeAll(held);
    if (!wanted.isEmpty()) {
      held.addAll(select(wanted, ") order by slot for update skip locked"));
    }
    return complaintIds.stream().filter(id -> held.contains(slot(id))).collect(Collectors.toSet());
  }

  /**
   * Of these things, which the caller has locked, those whose complaints are locked now as {@link
   * #free(Collection)} does.
   */
  public <T> List<T> free(List<T> things, Function<T, String> complaintId) {
    Set<String> free = free(things.stream().map(complaintId).collect(Collectors.toSet()));
    return things.stream().filter(thing -> free.contains(complaintId.apply(thing))).toList();
  }

  /**
   * Locks a further complaint that a transaction meets on its way. Never waits.
   *
   * @throws PessimisticLockException when somebody works on it: the transaction is to be tried
   *     again
   */
  public void also(String complaintId) {
    if (free(Set.of(complaintId)).isEmpty()) {
      throw new PessimisticLockException("Somebody works on a complaint that this one leads to");
    }
  }

  /**
   * Tells of a complaint that the current transaction has locked.
   *
   * @param type the event's type, for example {@code callback.completed}
   * @param data what is told, written as JSON; never a customer's number or free text
   * @throws IllegalStateException without the complaint's lock
   */
  public void append(String complaintId, String type, Object data) {
    if (!held().contains(slot(complaintId))) {
      throw new IllegalStateException(type + " is told without the lock of its complaint");
    }
    outbox.append(complaintId, type, data);
  }

  static int slot(String complaintId) {
    return Math.floorMod(complaintId.hashCode(), SLOTS);
  }

  private static Set<Integer> slots(Collection<String> complaintIds) {
    return complaintIds.stream()
        .map(ComplaintEvents::slot)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of the current transaction. */
  @SuppressWarnings("unchecked")
  private Set<Integer> held() {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("A complaint is locked inside an active transaction only");
    }
    Set<Integer> held = (Set<Integer>) transaction.getResource(ComplaintEvents.class);
    if (held == null) {
      held = new TreeSet<>();
      transaction.putResource(ComplaintEvents.class, held);
    }
    return held;
  }

  private Set<Integer> select(Set<Integer> slots, String how) {
    String sql = SELECT + String.join(", ", Collections.nCopies(slots.size(), "?")) + how;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (int slot : slots) {
        select.setInt(++parameter, slot);
      }
      Set<Integer> locked = new TreeSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          locked.add(row.getInt(1));
        }
      }
      return locked;
    } catch (SQLException failed) {
      throw new ComplaintNotLockedException(failed);
    }
  }
}
