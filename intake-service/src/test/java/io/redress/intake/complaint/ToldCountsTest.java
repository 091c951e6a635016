package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only counts up is told up to the bound of its contract. */
class ToldCountsTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "100000, 100000", "100001, 100000", "2147483647, 100000"})
  void aCountIsCut(int counted, int told) {
    assertEquals(told, new ComplaintUrged("c", "t", counted, null, Instant.EPOCH).urges());
    assertEquals(told, repeats(counted));
    assertEquals(told, updated(counted).repeats());
    assertNull(updated(null).repeats());
  }

  private static int repeats(int counted) {
    return new ComplaintRepeated(
            "c", "t", "r", "u", "p", false, counted, false, Instant.EPOCH, null, null, null, null)
        .repeats();
  }

  private static ComplaintUpdated updated(Integer repeats) {
    return new ComplaintUpdated(
        "c", "t", "UNLINKED", null, null, repeats, null, null, null, null, Instant.EPOCH);
  }
}
