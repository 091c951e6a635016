package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The stage on which all complaints are worked: sweep after sweep everybody does what can be done
 * now. When only time can help, the suite's clock is moved to the next moment that somebody waits
 * for.
 */
final class Play {
  private static final int PEOPLE = 6;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
  private static final Duration STUCK = Duration.ofSeconds(120);

  private final List<Run> runs;
  private final Map<String, Run> byKey = new HashMap<>();
  private final Cast cast;
  private final Progress progress;
  private int told = -1;

  Play(List<SampleComplaint> complaints, Cast cast, Progress progress) {
    this.runs = complaints.stream().map(Run::new).toList();
    runs.forEach(run -> byKey.put(run.complaint.key(), run));
    this.cast = cast;
    this.progress = progress;
  }

  /** Plays to the end of every complaint, or until one is stuck and the others have ended. */
  List<Run> perform() {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      while (!open().isEmpty()) {
        long began = System.nanoTime();
        sweep(people);
        open().stream()
            .filter(this::stuck)
            .forEach(run -> run.giveUp("no progress for " + STUCK.toSeconds() + " s"));
        tell();
        moveClockIfNothingElseHelps();
        if (System.nanoTime() - began < BETWEEN_LOOKS.toNanos()) {
          Pause.of(BETWEEN_LOOKS);
        }
      }
      return runs;
    } finally {
      people.shutdownNow();
    }
  }

  private void sweep(ExecutorService people) {
    Map<String, List<JsonNode>> inbox = new HashMap<>();
    for (JsonNode item : inboxOfAll()) {
      inbox.computeIfAbsent(item.path("complaintId").asText(), c -> new ArrayList<>()).add(item);
    }
    List<Callable<Void>> turns = new ArrayList<>();
    for (Run run : open()) {
      turns.add(
          () -> {
            turn(run, inbox.getOrDefault(run.id(), List.of()));
            return null;
          });
    }
    try {
      for (Future<Void> turn : people.invokeAll(turns)) {
        turn.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the sample was played", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The sample broke off: " + e.getCause(), e.getCause());
    }
  }

  private List<JsonNode> inboxOfAll() {
    try {
      return cast.staff().inbox();
    } catch (Unanswered e) {
      progress.waiting("the inbox (" + e.getMessage() + ")", RetryPolicy.PATIENT.patience());
      return List.of();
    }
  }

  private void turn(Run run, List<JsonNode> items) {
    Run other = run.complaint.of().map(byKey::get).orElseGet(() -> reporter(run));
    try {
      if (!run.isRegistered()) {
        start(run, other);
        return;
      }
      cast.staff().settle(run);
      if (cast.customer().act(run)) {
        work(run, items, other);
      }
    } catch (Unanswered e) {
      run.waitsFor("a service to answer: " + e.getMessage());
    }
  }

  private void work(Run run, List<JsonNode> items, Run other) {
    items.forEach(item -> cast.staff().work(run, item, other));
    if (!items.isEmpty()) {
      return;
    }
    List<JsonNode> callbacks = cast.callRoom().open(run);
    if (callbacks.isEmpty()) {
      cast.cases().look(run);
    } else {
      callbacks.forEach(callback -> cast.callRoom().work(run, callback));
    }
  }

  private void start(Run run, Run other) {
    boolean now =
        switch (run.plan.start()) {
          case AT_ONCE, ANSWERED_ON_THE_SPOT -> true;
          case BESIDE_ANOTHER, WHILE_FIRST_IS_OPEN ->
              other.script.times("task_process") > 0 || other.hasEnded();
          case AFTER_FIRST_IS_CLOSED -> other.wasClosed();
        };
    if (!now) {
      run.waitsForOther("complaint " + other.complaint.key() + " to get so far");
    } else if (!cast.desk().register(run)) {
      run.giveUp("given up at registration");
    }
  }

  /** The one who reports the same again, or the run itself. */
  private Run reporter(Run first) {
    return runs.stream()
        .filter(run -> run.plan.start().sameCustomer())
        .filter(run -> run.complaint.of().equals(Optional.of(first.complaint.key())))
        .findFirst()
        .orElse(first);
  }

  private boolean stuck(Run run) {
    boolean othersGoOn =
        open().stream().anyMatch(other -> !other.isExcused() || other.wantedTime().isPresent());
    boolean excused = run.isExcused() && othersGoOn;
    return !excused && System.nanoTime() - run.lastStep() > STUCK.toNanos();
  }

  private void moveClockIfNothingElseHelps() {
    List<Run> open = open();
    Optional<Instant> next =
        open.stream().flatMap(run -> run.wantedTime().stream()).min(Instant::compareTo);
    if (next.isEmpty() || !open.stream().allMatch(Run::isExcused)) {
      return;
    }
    cast.time().moveTo(next.get());
    progress.step(
        "sample: nothing is left to do now, the suite's clock moved to "
            + next.get().truncatedTo(ChronoUnit.SECONDS));
    open.forEach(Run::clockMoved);
  }

  private void tell() {
    List<Run> open = open();
    if (open.isEmpty()) {
      return;
    }
    int ended = runs.size() - open.size();
    if (ended != told) {
      told = ended;
      progress.step("sample: " + ended + " of " + runs.size() + " complaints ended");
    }
    Run oldest = open.stream().min((a, b) -> Long.compare(a.lastStep(), b.lastStep())).get();
    Duration elapsed = Duration.ofNanos(System.nanoTime() - oldest.lastStep());
    progress.waiting("complaint " + oldest.complaint.key() + ": " + oldest.waitingFor(), elapsed);
  }

  private List<Run> open() {
    return runs.stream().filter(run -> !run.isOver()).toList();
  }
}
