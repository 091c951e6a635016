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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;

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
   * @param failure why the others were not sent, or {@code null} when all were
   */
  record Sent(List<Long> acknowledged, Exception failure) {}

  private record Answer(OutboxRow row, Exception failure) {}

  Sent send(List<OutboxRow> rows) throws InterruptedException {
    Map<String, Queue<OutboxRow>> keys = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      keys.computeIfAbsent(row.subject(), key -> new ArrayDeque<>()).add(row);
    }
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    List<Long> acknowledged = new ArrayList<>(rows.size());
    Exception failure = null;
    int underWay = 0;
    for (Queue<OutboxRow> key : keys.values()) {
      if (!goesOn(failure)) {
        break;
      }
      failure = first(failure, dispatch(key.remove(), answers));
      underWay++;
      for (Answer answer; (answer = answers.poll()) != null; ) {
        underWay--;
        failure = first(failure, answer.failure());
        underWay += follow(answer, keys, answers, acknowledged, failure);
      }
    }
    while (underWay > 0) {
      Answer answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        return new Sent(
            acknowledged, first(failure, new KafkaException("No answer of the broker")));
      }
      underWay--;
      failure = first(failure, answer.failure());
      underWay += follow(answer, keys, answers, acknowledged, failure);
    }
    return new Sent(acknowledged, failure);
  }

  private int follow(
      Answer answer,
      Map<String, Queue<OutboxRow>> keys,
      BlockingQueue<Answer> answers,
      List<Long> acknowledged,
      Exception failure) {
    if (answer.failure() != null) {
      return 0;
    }
    acknowledged.add(answer.row().seq());
    OutboxRow next = keys.get(answer.row().subject()).poll();
    if (next == null || !goesOn(failure)) {
      return 0;
    }
    dispatch(next, answers);
    return 1;
  }

  /** The failure of a send that did not even start is answered like any other. */
  private Exception dispatch(OutboxRow row, BlockingQueue<Answer> answers) {
    try {
      producer.send(
          CloudEventRecords.of(row), (metadata, failure) -> answers.add(new Answer(row, failure)));
      return null;
    } catch (KafkaException notAccepted) {
      answers.add(new Answer(row, notAccepted));
      return notAccepted;
    }
  }

  /** One record's own fault stops its key only; the broker's absence stops the batch. */
  private static boolean goesOn(Exception failure) {
    return failure == null || failure instanceof RecordTooLargeException;
  }

  private static Exception first(Exception known, Exception next) {
    boolean graver = next instanceof RetriableException && goesOn(known);
    return known == null || graver ? next : known;
  }
}
