package io.redress.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts of what waits, kept by what changes, are those of counting all. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class FoldFlowTest {
  private static final int STEPS = 120;
  private static final String COUNTED =
      "select concat_ws(' ', process_version, element, calendar, waiting, begun_work_sum,"
          + " begun_work_least) from flow_now where process_key = ?1 order by 1";
  private static final String COUNTING =
      "select concat_ws(' ', process_version, element, calendar, count(*), sum(begun_work),"
          + " min(begun_work)) from element_wait where ended_at is null and process_key = ?1 group"
          + " by process_version, element, calendar, calendar_version order by 1";

  @Inject Session session;
  @Inject FoldFlow fold;
  @Inject MendCounts mend;

  private final List<String> waiting = new ArrayList<>();
  private long begun;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverBeginsEndsAndMovesTheCountsAreThoseOfCountingAll(long seed) {
    String process = "fold-" + seed;
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      String id = process + '-' + step;
      change(process, id, random);
      if (random.nextInt(4) == 0) {
        fold.look();
      }
    }
    assertCounted(process);
    assertThat(rows(COUNTED, process)).isNotEmpty();
    for (String left : List.copyOf(waiting)) {
      end(left);
    }
    assertCounted(process);
    assertThat(rows(COUNTED, process)).isEmpty();
    assertThat(passed(process)).isEqualTo(begun);
  }

  @Test
  void elementsWhoseIdsDifferInCaseAloneAreCountedApart() {
    String process = "fold-case";
    begin(process, "fold-case-1", "task_ask", 5);
    begin(process, "fold-case-2", "task_Ask", 5);
    assertCounted(process);
    assertThat(rows(COUNTED, process)).hasSize(2);
    execute("update element_wait set element = 'task_ASK' where id = ?1", "fold-case-1");
    assertCounted(process);
    assertThat(rows("select element from flow_now where process_key = ?1 order by 1", process))
        .containsExactlyInAnyOrder("task_ASK", "task_Ask");
    List.copyOf(waiting).forEach(this::end);
    assertCounted(process);
    assertThat(rows("select element from flow_day where process_key = ?1", process))
        .containsExactlyInAnyOrder("task_ASK", "task_Ask");
  }

  @Test
  void countsThatDoNotAgreeWithTheWaitsAreMended() {
    String process = "fold-mend";
    for (int wait = 0; wait < 9; wait++) {
      begin(process, "fold-mend-" + wait, "task_" + wait % 3, 5);
    }
    assertCounted(process);
    List<String> right = rows(COUNTED, process);
    assertThat(right).hasSize(3);
    execute(
        "update flow_now set waiting = waiting + 3 where element = 'task_0' and process_key = ?1",
        process);
    execute("delete from flow_now where element = 'task_1' and process_key = ?1", process);
    execute(
        "insert into flow_now select process_key, 7, element, calendar, calendar_version, 2, 2, 2"
            + " from flow_now where element = 'task_2' and process_key = ?1",
        process);
    begin(process, "fold-mend-later", "task_0", 5);
    mend.look();
    assertCounted(process);
    end("fold-mend-later");
    assertCounted(process);
    assertThat(rows(COUNTED, process)).isEqualTo(right);
    assertThat(QuarkusTransaction.requiringNew().call(mend::mend)).isZero();
  }

  private void change(String process, String id, Random random) {
    int kind = waiting.isEmpty() ? 0 : random.nextInt(5);
    if (kind < 2) {
      begin(process, id, random);
    } else if (kind < 4) {
      end(waiting.get(random.nextInt(waiting.size())));
    } else {
      move(waiting.get(random.nextInt(waiting.size())), random);
    }
  }

  private void begin(String process, String id, Random random) {
    begun++;
    begin(process, id, "task_" + random.nextInt(2), random.nextInt(1000));
  }

  private void begin(String process, String id, String element, int work) {
    waiting.add(id);
    execute(
        "insert into element_wait (id, complaint_id, process_key, process_version, element,"
            + " calendar, calendar_version, begun_at, begun_work) values (?1, uuid(), '"
            + process
            + "', 1, '"
            + element
            + "', 'round-the-clock', 1, '2026-01-01', "
            + work
            + ")",
        id);
  }

  private void end(String id) {
    waiting.remove(id);
    execute(
        "update element_wait set ended_at = '2026-01-02', waited_seconds = 60 where id = ?1", id);
  }

  /** As the case does when it is moved to another version. */
  private void move(String id, Random random) {
    execute(
        "update element_wait set process_version = "
            + (1 + random.nextInt(2))
            + ", element = 'task_"
            + random.nextInt(2)
            + "' where id = ?1",
        id);
  }

  private void assertCounted(String process) {
    // What another look is at just now, this one leaves to it.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              fold.look();
              assertThat(rows(COUNTED, process)).isEqualTo(rows(COUNTING, process));
            });
  }

  private long passed(String process) {
    return Long.parseLong(
        rows("select cast(sum(passed) as char) from flow_day where process_key = ?1", process)
            .get(0));
  }

  private void execute(String sql, String id) {
    QuarkusTransaction.requiringNew()
        .run(() -> session.createNativeMutationQuery(sql).setParameter(1, id).executeUpdate());
  }

  private List<String> rows(String sql, String process) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                session
                    .createNativeQuery(sql, String.class)
                    .setParameter(1, process)
                    .getResultList());
  }
}
