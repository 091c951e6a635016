package io.redress.analytics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  private static LaunchContent launch(LocalDate date, String owner, String plan, String... codes) {
    return new LaunchContent(
        "Family plan 99",
        LaunchKind.PRODUCT,
        "Family plan 99",
        date,
        60,
        owner,
        owner == null ? null : new ExpectedComplaints(BigDecimal.TEN, ExpectedComplaints.Per.DAY),
        Arrays.asList(codes),
        List.of(),
        plan);
  }

  private static PlanInForce plan(
      LocalDate from, LocalDate until, LocalDate reviewBy, LocalDate rules) {
    return new PlanInForce(
        Set.of("price", "basic-business.bill-disputed"), from, until, reviewBy, rules);
  }

  private static Set<Missing> missing(LaunchContent launch, PlanInForce plan) {
    return AuditPolicy.missing(launch, Optional.ofNullable(plan), TODAY);
  }

  @Test
  void aCompleteLaunchLacksNothing() {
    var complete = launch(DATE, "product.shen", "P-000005", "price.price");
    assertEquals(Set.of(), missing(complete, plan(null, null, DATE, null)));
    assertEquals(Set.of(), missing(complete, plan(DATE, DATE, DATE, DATE)));
  }

  @Test
  void whatWasLeftOutIsNamed() {
    assertEquals(
        EnumSet.of(
            Missing.OWNER, Missing.DATE, Missing.EXPECTATION, Missing.CATEGORIES, Missing.PLAN),
        missing(launch(null, null, null), null));
  }

  @Test
  void aPlanThatNobodyPublishedIsNone() {
    assertEquals(
        Set.of(Missing.PLAN_NOT_IN_FORCE),
        missing(launch(DATE, "product.shen", "P-000005", "price.price"), null));
  }

  @Test
  void thePlanMustBeUsableOnTheDay() {
    var launch = launch(DATE, "product.shen", "P-000005", "price.price");
    var after = DATE.plusDays(1);
    var before = DATE.minusDays(1);
    assertEquals(Set.of(Missing.PLAN_NOT_VALID), missing(launch, plan(after, null, after, null)));
    assertEquals(Set.of(Missing.PLAN_NOT_VALID), missing(launch, plan(null, before, after, null)));
    assertEquals(Set.of(Missing.PLAN_STALE), missing(launch, plan(null, null, before, null)));
    assertEquals(
        Set.of(Missing.PLAN_RULE_EXPIRED), missing(launch, plan(null, null, after, before)));
  }

  @Test
  void afterItsDateThePlanMustBeUsableToday() {
    var late = launch(TODAY.minusDays(3), "product.shen", "P-000005", "price.price");
    assertEquals(
        Set.of(Missing.PLAN_NOT_VALID), missing(late, plan(null, TODAY.minusDays(1), DATE, null)));
  }

  @Test
  void thePlanMustBeForEveryCategoryOrItsGroup() {
    var plan = plan(null, null, DATE, null);
    assertEquals(
        Set.of(),
        missing(
            launch(DATE, "x", "P-000005", "price", "price.price", "basic-business.bill-disputed"),
            plan));
    assertEquals(
        Set.of(Missing.PLAN_OTHER_CATEGORIES),
        missing(launch(DATE, "x", "P-000005", "price.price", "basic-business"), plan));
  }
}
