package io.redress.workflow.casefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Acts on what has come due without a timer of a diagram: each thing under its case's lock, in a
 * transaction of its own. Every replica looks; the lock lets one act, if the act looks again
 * whether there is anything left to do. What fails is logged and found at the next look, and
 * nothing behind it waits.
 */
@ApplicationScoped
public class DueCases {
  private static final Logger LOG = Logger.getLogger(DueCases.class);
  private static final int BATCH = 200;

  private final CaseFiles files;
  private final CaseWork work;

  DueCases(CaseFiles files, CaseWork work) {
    this.files = files;
    this.work = work;
  }

  /** Finds what is due, inside a transaction. */
  @FunctionalInterface
  public interface Finder<T> {
    /** The next ones behind this id, by their ids, at most so many. */
    List<T> after(String id, int most);
  }

  /**
   * Looks once, to the end.
   *
   * @param what it is, for the log
   * @param id ascends from one to the next
   * @param complaintId names the case
   */
  public <T> void each(
      String what,
      Finder<T> finder,
      Function<T, String> id,
      Function<T, String> complaintId,
      BiConsumer<CaseFile, T> act) {
    walk(
        finder,
        id,
        due -> tryOne(what, id.apply(due), complaintId.apply(due), file -> act.accept(file, due)));
  }

  /**
   * Walks once over all that is found, to the end; each page is read in a transaction of its own.
   *
   * @param id ascends from one to the next
   * @param act is called outside a transaction, and lets none of its failures through
   */
  public static <T> void walk(Finder<T> finder, Function<T, String> id, Consumer<T> act) {
    String after = "";
    List<T> batch;
    do {
      String last = after;
      batch = QuarkusTransaction.requiringNew().call(() -> finder.after(last, BATCH));
      for (T due : batch) {
        after = id.apply(due);
        act.accept(due);
      }
    } while (batch.size() == BATCH);
  }

  private void tryOne(String what, String id, String complaintId, Consumer<CaseFile> act) {
    try {
      work.change(
          () -> {
            act.accept(files.locked(complaintId));
            return null;
          });
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "%s %s of complaint %s: tried again later", what, id, complaintId);
    }
  }
}
