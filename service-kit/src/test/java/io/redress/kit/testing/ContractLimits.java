package io.redress.kit.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether the limits of contracts and those of their consumers agree: what may be published is
 * taken, and one step beyond is set aside, naming the member that oversteps.
 *
 * <p>Each check returns what is wrong, a line each; empty when nothing is.
 */
public final class ContractLimits {
  private static final String MISFIT = "The data ";

  private ContractLimits() {}

  /** Whether each string, number, time and list of a producer's contracts has a bound. */
  public static List<String> ofProducer(Contracts contracts) {
    List<String> wrong = new ArrayList<>();
    for (String type : contracts.types()) {
      ExtremeEvents extremes = extremes(contracts, type);
      List<String> unbounded = new SchemaRules(contracts.schema(type)).unbounded();
      unbounded.forEach(place -> wrong.add(type + " has no bound at " + place));
      if (unbounded.isEmpty()) {
        for (ObjectNode legal : List.of(extremes.largest(), extremes.smallest())) {
          contracts
              .violations(type, legal.toString())
              .forEach(broken -> wrong.add(type + " generated wrongly: " + broken));
        }
        extremes.edgesOfTime().stream()
            .filter(edge -> !contracts.violations(type, edge.data().toString()).isEmpty())
            .forEach(edge -> wrong.add(type + " takes no edge at " + edge.path()));
        extremes.beyond().stream()
            .filter(step -> contracts.violations(type, step.data().toString()).isEmpty())
            .forEach(step -> wrong.add(type + " takes one step beyond at " + step.path()));
      }
    }
    return wrong;
  }

  /**
   * Whether the handlers of a service take what the producer may publish and nothing beyond. Each
   * event is handled in a transaction that is rolled back after its statements.
   *
   * @param flush writes what the current transaction has not written yet
   * @param known sets what must be known to the service, such as the id of a complaint
   */
  public static List<String> ofConsumer(
      Contracts contracts,
      List<EventHandler> handlers,
      Runnable flush,
      Consumer<ObjectNode> known) {
    List<String> wrong = new ArrayList<>();
    for (String type : contracts.types()) {
      for (EventHandler handler : handlers) {
        if (handler.types().contains(type)) {
          new Consumed(type, handler, flush, known).check(extremes(contracts, type), wrong);
        }
      }
    }
    return wrong;
  }

  private static ExtremeEvents extremes(Contracts contracts, String type) {
    return new ExtremeEvents(contracts.schema(type), contracts.example(type));
  }

  private record Consumed(
      String type, EventHandler handler, Runnable flush, Consumer<ObjectNode> known) {

    void check(ExtremeEvents extremes, List<String> wrong) {
      taken("the largest", extremes.largest(), false, wrong);
      taken("the smallest", extremes.smallest(), false, wrong);
      extremes
          .edgesOfTime()
          .forEach(edge -> taken("the edge of " + edge.path(), edge.data(), true, wrong));
      Set<String> read = new HashSet<>();
      for (ExtremeEvents.Step step : extremes.ofAnotherKind()) {
        if (names(handled(step.data()), step.path())) {
          read.add(step.path());
        }
      }
      List<ExtremeEvents.Step> beyond = new ArrayList<>(extremes.beyond());
      beyond.addAll(extremes.ofNoText());
      for (ExtremeEvents.Step step : beyond) {
        Throwable refused = handled(step.data());
        if (read.contains(step.path()) && !names(refused, step.path())) {
          wrong.add(
              type + " beyond " + step.path() + " " + told(step) + " is not set aside: " + refused);
        }
      }
    }

    private static String told(ExtremeEvents.Step step) {
      String all = step.data().toString();
      return all.length() < 400 ? all : "";
    }

    /** What only its complaint's state speaks against is taken; at an edge of time, so is more. */
    private void taken(String what, ObjectNode data, boolean edge, List<String> wrong) {
      known.accept(data);
      Throwable refused = handled(data);
      boolean misfit = refused != null && String.valueOf(refused.getMessage()).startsWith(MISFIT);
      if (misfit || refused != null && !edge && !(refused instanceof PoisonException)) {
        wrong.add(type + ": " + what + " is not taken: " + refused);
      }
    }

    private static boolean names(Throwable refused, String path) {
      return refused instanceof PoisonException
          && String.valueOf(refused.getMessage()).contains("'" + path + "'");
    }

    private Throwable handled(ObjectNode data) {
      IncomingEvent event =
          new IncomingEvent(
              Ids.next(),
              type,
              "/test",
              subject(data),
              Instant.parse("2026-11-22T08:00:00Z"),
              data);
      QuarkusTransaction.begin();
      try {
        handler.handle(event);
        flush.run();
        return null;
      } catch (RuntimeException refused) {
        return refused;
      } finally {
        QuarkusTransaction.rollback();
      }
    }

    private static String subject(ObjectNode data) {
      String id = data.path("complaintId").asText();
      return id.isEmpty() || id.length() > Ids.next().length() ? Ids.next() : id;
    }
  }
}
