package io.redress.callback.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random sequences of everything that can happen to a visit, beside a table of what may. */
class VisitModelTest {

  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

  /** From where each act is possible, and where it leads. */
  private static final Map<VisitState, Set<VisitState>> FROM =
      Map.of(
          VisitState.OFFERED,
          Set.of(
              VisitState.PROPOSED,
              VisitState.OFFERED,
              VisitState.AGREED,
              VisitState.PLANNED,
              VisitState.MISSED),
          VisitState.AGREED,
          Set.of(VisitState.OFFERED, VisitState.AGREED, VisitState.PLANNED),
          VisitState.PLANNED,
          Set.of(VisitState.AGREED, VisitState.PLANNED),
          VisitState.STARTED,
          Set.of(VisitState.PLANNED),
          VisitState.MISSED,
          Set.of(VisitState.STARTED),
          VisitState.COMPLETED,
          Set.of(VisitState.STARTED),
          VisitState.DECLINED,
          Set.of(
              VisitState.PROPOSED,
              VisitState.OFFERED,
              VisitState.AGREED,
              VisitState.PLANNED,
              VisitState.MISSED),
          VisitState.CANCELLED,
          Set.of(
              VisitState.PROPOSED,
              VisitState.OFFERED,
              VisitState.AGREED,
              VisitState.PLANNED,
              VisitState.MISSED));

  @Property(tries = 2000)
  void whateverHappensOnlyWhatMayHappenDoes(@ForAll List<VisitState> acts) {
    Visit visit =
        new Visit(
            new CaseLine("c", "t", "north", "price.price", "VIP", true, 1, false),
            "riverside",
            "head.zhao",
            NOW);
    VisitState model = VisitState.PROPOSED;
    for (VisitState act : acts) {
      boolean may = FROM.getOrDefault(act, Set.of()).contains(model);
      if (may) {
        act(visit, act);
        model = act;
      } else {
        assertThrows(ProblemException.class, () -> act(visit, act));
      }
      assertEquals(model, visit.state);
      assertEquals(planned(model), visit.visitor != null && visit.beginsAt != null);
    }
  }

  private static boolean planned(VisitState state) {
    return Set.of(VisitState.PLANNED, VisitState.STARTED, VisitState.COMPLETED, VisitState.MISSED)
        .contains(state);
  }

  private static void act(Visit visit, VisitState act) {
    Slot slot = new Slot(NOW, NOW.plusSeconds(7200));
    switch (act) {
      case OFFERED -> visit.offered(List.of(slot));
      case AGREED -> {
        if (visit.state == VisitState.OFFERED) {
          visit.agreed(slot, LocalDate.of(2026, 11, 27));
        } else {
          visit.leftOut("NO_CAPACITY");
        }
      }
      case PLANNED -> visit.planned("visitor.sun", NOW);
      default -> {
        visit.goesTo(act);
        if (act == VisitState.DECLINED || act == VisitState.CANCELLED) {
          visit.visitor = null;
        }
      }
    }
  }
}
