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

  private static final Verdict SAMPLE = new Verdict(Verdict.Kind.SAMPLE, null, null, 3);

  private static SelectionPolicy policy(String seed, double share) {
    return new SelectionPolicy(new Sampling(seed, share, Map.of()));
  }

  @Test
  void whatTheTableSaysIsDone() {
    SelectionPolicy everybody = policy("s", 1);
    assertEquals(
        new Selection(SelectionReason.VIP, "STANDARD/price", 1.0, 3),
        everybody.select(ORDINARY, new Verdict(Verdict.Kind.CALL, SelectionReason.VIP, null, 3)));
    assertEquals(
        SelectionReason.RULE,
        everybody.select(ORDINARY, new Verdict(Verdict.Kind.CALL, null, null, 3)).reason());
    assertEquals(
        SelectionReason.EXCLUDED,
        everybody.select(ORDINARY, new Verdict(Verdict.Kind.SKIP, null, null, 3)).reason());
  }

  @Test
  void aShareOfTheTableComesBeforeTheConfiguredOne() {
    Selection nobody =
        policy("s", 1).select(ORDINARY, new Verdict(Verdict.Kind.SAMPLE, null, 0.0, 3));
    assertEquals(new Selection(SelectionReason.NOT_SAMPLED, "STANDARD/price", 0, 3), nobody);
    Selection all = policy("s", 0).select(ORDINARY, new Verdict(Verdict.Kind.SAMPLE, null, 7.0, 3));
    assertEquals(new Selection(SelectionReason.SAMPLED, "STANDARD/price", 1, 3), all);
  }

  @Test
  void aShareOfNothingCallsNobodyElseAndOneOfAllCallsEverybody() {
    assertEquals(SelectionReason.NOT_SAMPLED, policy("s", 0).select(ORDINARY, SAMPLE).reason());
    assertEquals(SelectionReason.SAMPLED, policy("s", 1).select(ORDINARY, SAMPLE).reason());
  }

  @Test
  void aStratumMayHaveItsOwnShare() {
    Sampling sampling = new Sampling("s", 0, Map.of("STANDARD/price", 1.0));
    Selection selection = new SelectionPolicy(sampling).select(ORDINARY, SAMPLE);
    assertEquals(new Selection(SelectionReason.SAMPLED, "STANDARD/price", 1.0, 3), selection);
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
            .filter(i -> policy.select(ordinary("c-" + i), SAMPLE).reason().called())
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
      boolean before = policy("s", low).select(candidate, SAMPLE).reason().called();
      assertTrue(!before || policy("s", high).select(candidate, SAMPLE).reason().called());
    }
  }

  private static Map<String, SelectionReason> draw(String seed, List<String> ids) {
    SelectionPolicy policy = policy(seed, 0.45);
    Map<String, SelectionReason> drawn = new HashMap<>();
    ids.forEach(id -> drawn.put(id, policy.select(ordinary(id), SAMPLE).reason()));
    return drawn;
  }
}
