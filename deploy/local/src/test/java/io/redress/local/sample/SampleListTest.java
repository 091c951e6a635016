package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleListTest {
  private final List<SampleComplaint> sample = SampleList.load();

  @Test
  void thereAreFortyComplaintsWithDistinctKeys() {
    assertEquals(40, sample.size());
    assertEquals(40, all(SampleComplaint::key).size());
  }

  @Test
  void everyPlanIsPlayed() {
    assertEquals(
        Plans.all().stream().map(Plan::name).collect(Collectors.toSet()),
        all(SampleComplaint::plan));
  }

  @Test
  void everyLaneChannelAndTierOccurs() {
    assertEquals(Set.of("STANDARD", "GREEN", "EMERGENCY"), all(c -> c.lane().orElseThrow()));
    assertEquals(
        Set.of("HOTLINE", "SHOP", "WEB", "APP", "ACCOUNT_MANAGER"), all(SampleComplaint::channel));
    assertEquals(Set.of("ORDINARY", "VIP", "KEY_ACCOUNT"), all(SampleComplaint::tier));
  }

  @Test
  void everyLeafOfTheCategoryTreeOccurs() {
    assertEquals(
        Set.of(
            "basic-business.bill-disputed",
            "basic-business.information-disputed",
            "basic-business.data-usage-disputed",
            "basic-communication.no-coverage",
            "basic-communication.weak-signal",
            "basic-communication.dropped-call",
            "basic-communication.slow-data",
            "basic-communication.outage",
            "price.price",
            "marketing.marketing",
            "new-business.new-business",
            "service-quality.hotline",
            "service-quality.agent-attitude",
            "service-quality.wrong-answer",
            "service-quality.late-answer",
            "service-quality.shop",
            "network-construction.network-construction",
            "number-and-sim.number-and-sim",
            "spam-and-fraud.spam-and-fraud",
            "other.other"),
        all(SampleComplaint::category));
  }

  @Test
  void severalBranchesAndDistrictsOccur() {
    assertTrue(all(SampleComplaint::branch).size() >= 4);
    assertTrue(all(SampleComplaint::district).size() >= 4);
  }

  @Test
  void onlyRepeatsShareACustomersNumber() {
    Set<String> numbers = new HashSet<>();
    for (SampleComplaint complaint : sample) {
      boolean repeat = Plans.named(complaint.plan()).start().sameCustomer();
      assertEquals(repeat, !numbers.add(complaint.number()), complaint.key());
    }
  }

  @Test
  void aRepeatHasTheCategoryOfTheFirstReport() {
    for (SampleComplaint complaint : sample) {
      if (Plans.named(complaint.plan()).start().sameCustomer()) {
        SampleComplaint first =
            sample.stream()
                .filter(c -> c.key().equals(complaint.of().orElseThrow()))
                .findFirst()
                .orElseThrow();
        assertEquals(first.category(), complaint.category());
        assertEquals(first.number(), complaint.number());
      }
    }
  }

  @Test
  void theSameListComesOutEveryTime() {
    assertEquals(sample, SampleList.load());
  }

  private Set<String> all(Function<SampleComplaint, String> column) {
    return sample.stream().map(column).collect(Collectors.toSet());
  }
}
