package io.redress.callback.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairDaysTest {

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 1", "1, 1", "7.9, 7", "366, 366", "367, 366", "1e300, 366", "NaN, 1"})
  void aPlanIsMadeForTheComingYearWhateverTheTableSays(double said, int days) {
    assertEquals(days, RepairTable.days(said));
  }
}
