package io.redress.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.CallbackResult;
import io.redress.callback.plan.CaseClosed;
import io.redress.callback.plan.CloseWithCase;
import io.redress.callback.plan.ElapseCallbacks;
import io.redress.callback.repair.FoldDamage;
import io.redress.callback.repair.FollowRepairWork;
import io.redress.callback.repair.RepairTurn;
import io.redress.callback.survey.EndSurveys;
import io.redress.kit.failure.Failure;
import io.redress.kit.id.Ids;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff, customers, timers and events meet at few complaints of few customers, at random. */
@QuarkusTest
class OrderUnderLoadTest extends VisitFlow {

  private static final int PEOPLE = 8;
  private static final int STEPS = 100;
  private static final String PAST = "2020-01-01 00:00:00";

  @Inject FoldDamage damage;
  @Inject FollowRepairWork follow;
  @Inject CloseWithCase closing;
  @Inject ElapseCallbacks elapse;
  @Inject EndSurveys surveys;
  @Inject RepairTurn repairs;

  private final String branch = branch();
  private final List<String> customers = List.of(RepairFlow.customer(), RepairFlow.customer());
  private final List<String> complaints = new ArrayList<>();
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger triedAgain = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whatIsToldOfAComplaintIsInTheOrderOfItsCommitsAndNobodyWaitsInACircle() throws Exception {
    for (int n = 0; n < 4; n++) {
      complaints.add(caseOf(branch, "VIP"));
      register(complaints.get(n));
    }
    long deadlocks = ServerState.deadlocks();
    try (Lifecycle suite = new Lifecycle();
        CommitWatch watch = new CommitWatch(dataSource, complaints, threads)) {
      List<CompletableFuture<Void>> people =
          IntStream.range(0, PEOPLE)
              .mapToObj(
                  who -> CompletableFuture.runAsync(() -> work(new Random(who), suite), threads))
              .toList();
      for (CompletableFuture<Void> one : people) {
        done(one);
      }
      assertEquals(List.of(), watch.overtaken());
      Set<String> types = watch.types();
      assertTrue(
          types.containsAll(
              Set.of(
                  "callback.attempted",
                  "callback.completed",
                  "survey.issued",
                  "survey.closed",
                  "visit.agreed",
                  "visit.ended",
                  "repair.levelRaised",
                  "repair.planned",
                  "repair.stepChanged",
                  "repair.phaseChanged")),
          types::toString);
    }
    assertEquals(deadlocks, ServerState.deadlocks(), ServerState.lastDeadlock());
    assertTrue(triedAgain.get() < PEOPLE * STEPS / 4, triedAgain::toString);
  }

  /** What fails may have been waiting in a circle: the server tells who for what. */
  private static void done(CompletableFuture<Void> one) throws Exception {
    try {
      one.get(240, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new AssertionError(ServerState.lastDeadlock(), failed);
    }
  }

  private void work(Random random, Lifecycle suite) {
    for (int n = 0; n < STEPS; n++) {
      String complaint = complaints.get(random.nextInt(complaints.size()));
      switch (random.nextInt(12)) {
        case 0 -> planCallback.plan(next(complaint));
        case 1 -> attempt(complaint, random);
        case 2 -> answer(complaint, random);
        case 3 -> survey(complaint);
        case 4 -> visit(complaint, random);
        case 5 -> happens(complaint, random);
        case 6 -> capture(complaint, random);
        case 7 -> repair(complaint, random);
        case 8 -> phase(complaint, random);
        case 9 -> timePasses(complaint, random);
        case 10 -> event(complaint, random);
        default -> ends(complaint, random, suite);
      }
    }
  }

  private String customerOf(String complaint) {
    return customers.get(complaints.indexOf(complaint) % customers.size());
  }

  private CallbackRequested next(String complaint) {
    CallbackRequested like = requestOf(customerOf(complaint));
    return new CallbackRequested(
        complaint,
        like.ticketNumber(),
        like.caseId(),
        round.incrementAndGet(),
        like.requestedAt(),
        like.dueAt(),
        like.lane(),
        like.tier(),
        like.category(),
        branch,
        like.customer(),
        false,
        false,
        0,
        List.of());
  }

  private void attempt(String complaint, Random random) {
    String outcome = random.nextBoolean() ? "NO_ANSWER" : "REACHED";
    onCallback(complaint, id -> attempt(id, outcome));
  }

  private void answer(String complaint, Random random) {
    String satisfied = random.nextBoolean() ? "YES" : "NO";
    onCallback(complaint, id -> answer(id, satisfied));
  }

  private void survey(String complaint) {
    onCallback(complaint, id -> caller().body("{}").post(CALLBACKS + "/{id}/survey", id).then());
  }

  private void visit(String complaint, Random random) {
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(1);
    Map<String, Object> time = time(day, 9, 18);
    took(propose(branch, complaint));
    String id = any("select id from visit where complaint_id = ? order by id desc", complaint);
    took(step(supervisor(branch), id, "offers", Map.of("times", List.of(time))));
    Map<String, Object> accepted = Map.of("answer", "ACCEPTED", "time", time);
    took(step(supervisor(branch), id, "answer", accepted));
    took(plan(branch, day, "visitor.sun"));
    switch (random.nextInt(3)) {
      case 0 -> took(step(supervisor(branch), id, "cancellation", Map.of("reason", "Solved")));
      case 1 -> took(step(supervisor(branch), id, "answer", Map.of("answer", "DECLINED")));
      default -> {
        took(step(visitor("visitor.sun"), id, "start", Map.of("kit", KIT)));
        took(step(visitor("visitor.sun"), id, "record", record("FOLLOW_UP")));
        took(step(asCaller("caller.lin"), id, "call", Map.of("satisfied", "YES")));
      }
    }
  }

  private void happens(String complaint, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> register(complaint);
      case 1 -> fold(() -> damage.escalated(complaint, 1 + random.nextInt(3), clock.instant()));
      case 2 ->
          fold(
              () ->
                  damage.missed(Ids.next(), customerOf(complaint), "QUEUE_LEFT", clock.instant()));
      default ->
          fold(
              () ->
                  damage.repeated(complaint, "T-1", customerOf(complaint), true, clock.instant()));
    }
  }

  private void event(String complaint, Random random) {
    CallbackResult result =
        random.nextBoolean() ? CallbackResult.SATISFIED : CallbackResult.DISSATISFIED;
    FoldDamage.Said said = new FoldDamage.Said(result, null, List.of("not-solved"));
    fold(() -> damage.answered(complaint, said, "callback.completed", clock.instant()));
  }

  private void register(String complaint) {
    FoldDamage.Registered registered =
        new FoldDamage.Registered(
            complaint,
            "T-1",
            customerOf(complaint),
            branch,
            "service-quality.wrong-answer",
            clock.instant());
    fold(() -> damage.registered(registered));
  }

  private void capture(String complaint, Random random) {
    String point = random.nextBoolean() ? "SLOW_TO_GRASP" : "WRONG_ANSWER";
    took(RepairFlow.capture(complaint, point, "ATTITUDE_OR_EVASION"));
  }

  private void repair(String complaint, Random random) {
    String plan =
        any("select id from repair_plan where complaint_id = ? order by id desc", complaint);
    int number = 1 + random.nextInt(5);
    switch (random.nextInt(4)) {
      case 0 -> took(RepairFlow.step(plan, number, Map.of("state", "DONE")));
      case 1 -> {
        for (int step = 1; step <= 5; step++) {
          took(RepairFlow.step(plan, step, Map.of("state", "DONE")));
        }
      }
      case 2 ->
          took(
              supervisor(branch)
                  .body(Map.of("complaintId", complaint))
                  .post(RepairFlow.PLANS)
                  .then());
      default -> {
        String step = text("select id from repair_step where plan_id = ? limit 1", plan);
        follow.done(plan, String.valueOf(step), "agent.lin");
      }
    }
  }

  private void phase(String complaint, Random random) {
    String phase = RepairFlow.relationship(complaint) + "/phase";
    took(
        random.nextBoolean()
            ? supervisor(branch)
                .body(Map.of("phase", "DECLINING", "reason", "Asked what leaving costs"))
                .put(phase)
                .then()
            : supervisor(branch).delete(phase).then());
  }

  private void timePasses(String complaint, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> {
        nudge("callback", complaint);
        elapse.elapse(10);
      }
      case 1 -> {
        nudge("survey_link", complaint);
        surveys.expire(10);
      }
      default -> {
        nudge("repair_plan", complaint);
        update(
            "update relationship set judge_at = ? where customer = ?", PAST, customerOf(complaint));
        repairs.run();
      }
    }
  }

  private void ends(String complaint, Random random, Lifecycle suite) {
    switch (random.nextInt(8)) {
      case 0 -> {
        ObjectNode erased = Lifecycle.exampleOfIntake("customer.erased", complaint);
        erased.put("customer", customerOf(complaint));
        suite.intakeTells("customer.erased", erased);
      }
      case 1, 2, 3 ->
          closing.close(new CaseClosed(complaint, "WITHDRAWN", round.get(), clock.instant()));
      default ->
          onCallback(
              complaint,
              id -> {
                String optOut = CALLBACKS + "/{id}/opt-out";
                took(caller().put(optOut, id).then());
                return caller().delete(optOut, id).then();
              });
    }
  }

  /** Makes one thing of a complaint due, if time changes it at all. */
  private void nudge(String table, String complaint) {
    update(
        "update " + table + " set next_change_at = ? where id = ? and next_change_at is not null",
        PAST,
        any("select id from " + table + " where complaint_id = ? order by rand()", complaint));
  }

  private void onCallback(String complaint, Function<String, ValidatableResponse> request) {
    took(
        request.apply(
            any("select id from callback where complaint_id = ? order by rand()", complaint)));
  }

  /** A refusal by a rule is fine; being told to try again is not, nor is a fault. */
  private static void took(ValidatableResponse answer) {
    Response response = answer.extract().response();
    boolean fine =
        response.statusCode() < 500
            && !(response.statusCode() == 409
                && "/problems/conflict".equals(response.jsonPath().getString("type")));
    assertTrue(fine, () -> response.statusCode() + " " + response.asString());
  }

  private String any(String sql, String complaint) {
    return String.valueOf(text(sql + " limit 1", complaint));
  }

  /** As the inbox does: tried again where somebody works on what it leads to. */
  private void fold(Runnable event) {
    while (true) {
      try {
        QuarkusTransaction.requiringNew().run(event);
        return;
      } catch (RuntimeException busy) {
        if (Failure.of(busy) != Failure.CONTENTION) {
          throw busy;
        }
        triedAgain.incrementAndGet();
      }
    }
  }
}
