package io.redress.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends a batch with at most one record of each key under way: the next of a key goes out when the
 * one before it is acknowledged. So no failure, time-out or epoch change inside the producer can
 * let a later event of a key overtake an earlier one. Different keys travel together.
 */
final class KeyOrderedSender {
  /** Beyond the producer's own delivery time-out: then its answer is lost. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Producer<String, byte[]> producer;

  KeyOrderedSender(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * What became of a batch.
   *
   * @param acknowledged numbers of the rows that the broker has; of each key a prefix
   * @param refused what the broker refused for what it is, at most one row of a key
   * @param failure why others were not sent, of any key, or {@code null}
   */
  record Sent(List<Long> acknowledged, List<Refused> refused, Exception failure) {
    static final Sent NOTHING = new Sent(List.of(), List.of(), null);
  }

  /** A row that would be refused for ever, unless the broker's settings change. */
  record Refused(OutboxRow row, Exception why) {}

  private record Answer(OutboxRow row, Exception failure) {}

  Sent send(List<OutboxRow> rows) throws InterruptedException {
    return rows.isEmpty() ? Sent.NOTHING : new Sending(rows).untilAnswered();
  }

  /** One record's own fault stops its key only; the broker's absence stops the batch. */
  private static boolean isItsOwn(Exception failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof SerializationException;
  }

  /** A batch that is under way. */
  private final class Sending {
    private final Map<String, Queue<OutboxRow>> keys = new LinkedHashMap<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Long> acknowledged;
    private final List<Refused> refused = new ArrayList<>();
    private Exception failure;
    private int underWay;

    Sending(List<OutboxRow> rows) {
      acknowledged = new ArrayList<>(rows.size());
      for (OutboxRow row : rows) {
        keys.computeIfAbsent(row.subject(), key -> new ArrayDeque<>()).add(row);
      }
    }

    Sent untilAnswered() throws InterruptedException {
      for (Queue<OutboxRow> key : keys.values()) {
        if (failure != null) {
          break;
        }
        dispatch(key.remove());
        for (Answer answer; (answer = answers.poll()) != null; ) {
          take(answer);
        }
      }
      while (underWay > 0) {
        Answer answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
          failed(new KafkaException("No answer of the broker"));
          break;
        }
        take(answer);
      }
      return new Sent(acknowledged, refused, failure);
    }

    private void take(Answer answer) {
      underWay--;
      if (answer.failure() == null) {
        acknowledged.add(answer.row().seq());
        OutboxRow next = keys.get(answer.row().subject()).poll();
        if (next != null && failure == null) {
          dispatch(next);
        }
      } else if (isItsOwn(answer.failure())) {
        refused.add(new Refused(answer.row(), answer.failure()));
      } else {
        failed(answer.failure());
      }
    }

    /** The failure of a send that did not even start is answered like any other. */
    private void dispatch(OutboxRow row) {
      underWay++;
      try {
        producer.send(
            CloudEventRecords.of(row), (metadata, failed) -> answers.add(new Answer(row, failed)));
      } catch (KafkaException notAccepted) {
        answers.add(new Answer(row, notAccepted));
      }
    }

    private void failed(Exception why) {
      boolean graver =
          why instanceof RetriableException && !(failure instanceof RetriableException);
      if (failure == null || graver) {
        failure = why;
      }
    }
  }
}
