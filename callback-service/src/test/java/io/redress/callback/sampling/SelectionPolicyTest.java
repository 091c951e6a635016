package io.redress.callback.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SelectionPolicyTest {

  private static final Candidate ORDINARY = ordinary("c-1");

  private static Candidate ordinary(String complaintId) {
    return new Candidate(complaintId, "STANDARD", "ORDINARY", "price.price", false, false, 0);
  }

  private static Candidate with(String tier, boolean repeat, boolean highFrequency, int level) {
    return new Candidate("c-1", "STANDARD", tier, "price.price", repeat, highFrequency, level);
  }

  private static SelectionPolicy policy(String seed, double share) {
    return new SelectionPolicy(new Sampling(seed, share, Map.of()));
  }

  @Test
  void everyVipKeyAccountEscalatedRepeatAndHighFrequencyCaseIsCalled() {
    SelectionPolicy nobodyElse = policy("s", 0);
    assertEquals(SelectionReason.VIP, nobodyElse.select(with("VIP", true, true, 2)).reason());
    assertEquals(
        SelectionReason.KEY_ACCOUNT,
        nobodyElse.select(with("KEY_ACCOUNT", false, false, 0)).reason());
    assertEquals(
        SelectionReason.ESCALATED, nobodyElse.select(with("ORDINARY", true, true, 1)).reason());
    assertEquals(
        SelectionReason.REPEAT, nobodyElse.select(with("ORDINARY", true, true, 0)).reason());
    assertEquals(
        SelectionReason.HIGH_FREQUENCY,
        nobodyElse.select(with("ORDINARY", false, true, 0)).reason());
  }

  @Test
  void aShareOfNothingCallsNobodyElseAndOneOfAllCallsEverybody() {
    assertEquals(SelectionReason.NOT_SAMPLED, policy("s", 0).select(ORDINARY).reason());
    assertEquals(SelectionReason.SAMPLED, policy("s", 1).select(ORDINARY).reason());
  }

  @Test
  void aStratumMayHaveItsOwnShare() {
    Sampling sampling = new Sampling("s", 0, Map.of("STANDARD/price", 1.0));
    Selection selection = new SelectionPolicy(sampling).select(ORDINARY);
    assertEquals(new Selection(SelectionReason.SAMPLED, "STANDARD/price", 1.0), selection);
  }

  @Test
  void aShareOutsideZeroAndOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Sampling("s", 1.1, Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new Sampling("s", Double.NaN, Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new Sampling("s", 0, Map.of("x", -0.1)));
  }

  @Test
  void theSameSeedDrawsTheSameCasesInEveryReleaseToCome() {
    assertEquals(
        0.8884595139616333,
        SelectionPolicy.position("redress-1", "STANDARD/price", "c-1"),
        1e-15,
        "the draw of released versions must be reproducible");
  }

  /** Five standard deviations of a fair draw: wrong by chance once in two million tries. */
  @Property(tries = 200)
  void theRealisedShareStaysWithinTheBoundsOfAFairDraw(
      @ForAll @AlphaChars @StringLength(min = 1, max = 12) String seed,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    int cases = 2000;
    SelectionPolicy policy = policy(seed, share);
    long called =
        IntStream.range(0, cases)
            .filter(i -> policy.select(ordinary("c-" + i)).reason().called())
            .count();
    double bound = 5 * Math.sqrt(cases * share * (1 - share)) + 1;
    assertTrue(Math.abs(called - cases * share) <= bound, called + " of " + cases + " at " + share);
  }

  @Property(tries = 50)
  void theOrderOfArrivalChangesNothing(@ForAll long shuffle, @ForAll String seed) {
    List<String> ids = IntStream.range(0, 300).mapToObj(i -> "c-" + i).toList();
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(shuffle));
    assertEquals(draw(seed, ids), draw(seed, shuffled));
  }

  @Property(tries = 50)
  void raisingTheShareCallsEverybodyWhoWasCalledBefore(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    for (int i = 0; i < 300; i++) {
      Candidate candidate = ordinary("c-" + i);
      boolean before = policy("s", low).select(candidate).reason().called();
      assertTrue(!before || policy("s", high).select(candidate).reason().called());
    }
  }

  private static Map<String, SelectionReason> draw(String seed, List<String> ids) {
    SelectionPolicy policy = policy(seed, 0.45);
    Map<String, SelectionReason> drawn = new HashMap<>();
    ids.forEach(id -> drawn.put(id, policy.select(ordinary(id)).reason()));
    return drawn;
  }
}
