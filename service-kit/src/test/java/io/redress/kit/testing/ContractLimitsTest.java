package io.redress.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What services compare their contracts with finds what does not agree. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class ContractLimitsTest {
  private static final Contracts CONTRACTS = Contracts.in(Path.of("src/test/resources/limits"));

  private record Part(@Min(1) @Max(9) int count) {}

  private record Fitting(
      @NotNull @Size(max = 5) String name,
      @NotNull Instant at,
      @Size(max = 3) List<@Valid Part> parts) {}

  private record TooTight(@NotNull @Size(max = 4) String name) {}

  private record TooWide(
      @NotNull String name, @Size(max = 4) List<@Valid Part> parts, @NotNull Instant at) {}

  private record NotValid(@Size(max = 3) List<Part> parts) {}

  private record Reading(Class<?> record) implements EventHandler {
    @Override
    public Set<String> types() {
      return Set.of("thing.bound");
    }

    @Override
    public void handle(IncomingEvent event) {
      event.as(record);
    }
  }

  private static List<String> found(Class<?> record) {
    return ContractLimits.ofConsumer(CONTRACTS, List.of(new Reading(record)), () -> {}, data -> {});
  }

  @Test
  void whereBothSidesSayTheSameNothingIsFound() {
    assertEquals(List.of(), ContractLimits.ofProducer(CONTRACTS));
    assertEquals(List.of(), found(Fitting.class));
  }

  @Test
  void aBoundTighterThanTheContractIsFound() {
    assertEquals(
        List.of(
            "thing.bound: the largest is not taken: io.redress.kit.inbox.PoisonException: The data"
                + " does not fit at 'name': size must be between 0 and 4"),
        found(TooTight.class));
  }

  @Test
  void aBoundThatIsWiderOrMissingIsFound() {
    List<String> found = found(TooWide.class);
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("thing.bound beyond name "), found::toString);
    assertTrue(found.get(1).startsWith("thing.bound beyond parts "), found::toString);
    assertTrue(
        found(NotValid.class).get(0).startsWith("thing.bound beyond parts[0].count "),
        () -> found(NotValid.class).toString());
  }

  @Test
  void aMemberWithoutABoundIsFound() {
    assertEquals(
        List.of("thing.made has no bound at .id", "thing.made has no bound at .at"),
        ContractLimits.ofProducer(Contracts.in(Path.of("src/test/resources/contracts"))));
  }
}
