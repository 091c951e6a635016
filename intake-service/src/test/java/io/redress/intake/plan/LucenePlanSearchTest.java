package io.redress.intake.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.plan.PlanContent.Cause;
import io.redress.intake.plan.PlanSearch.IndexedPlan;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The index alone. */
class LucenePlanSearchTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private record Settings(
      Duration reviewAfter, int suggested, float categoryBoost, float groupBoost, float freshBoost)
      implements PlanSettings {}

  private final LucenePlanSearch search;

  LucenePlanSearchTest() throws IOException {
    search = new LucenePlanSearch(new Settings(Duration.ofDays(180), 3, 4, 2, 1));
  }

  @Test
  void aReplacedPlanIsFoundByItsNewWordsOnlyAndItsNeighboursStay() {
    search.replace(List.of(plan(1, "流量用完后断网", 1), plan(2, "账单多扣费", 1)));
    assertEquals(List.of(1L), found("断网"));
    search.replace(List.of(plan(1, "国际漫游", 2)));
    assertEquals(List.of(), found("断网"));
    assertEquals(List.of(1L), found("漫游"));
    assertEquals(List.of(2L), found("账单"));
    search.replace(List.of(new IndexedPlan(1, List.of())));
    assertEquals(List.of(), found("漫游"));
  }

  @Test
  void tenThousandPlansAreSearchedAndOneIsReplacedAmongThem() {
    LongStream.range(0, 10)
        .forEach(
            batch ->
                search.replace(
                    LongStream.range(batch * 1000, batch * 1000 + 1000)
                        .mapToObj(serial -> plan(serial, "手机上网很慢 number " + serial, 1))
                        .toList()));
    search.replace(List.of(plan(7_777, "携号转网被拒绝", 2)));
    assertEquals(List.of(7_777L), found("携号转网"));
    assertEquals(50, search.search(query("上网很慢", 50)).size());
    assertEquals(List.of(4_321L), found("4321"));
  }

  @Test
  void whatMatchesMoreAndInTheTitleComesFirst() {
    search.replace(List.of(plan(1, "上网慢", 1), plan(2, "上网慢、经常断网", 1), plan(3, "宽带安装", 1)));
    assertEquals(List.of(2L, 1L), found("上网慢 断网"));
    assertTrue(search.search(query("慢", 5)).get(0).why().fields().get(0).fragment().contains("慢"));
  }

  @Property(tries = 300)
  void noTextFails(@ForAll @StringLength(max = 300) String words) {
    search.replace(List.of(plan(1, "流量用完后断网", 1)));
    assertTrue(search.search(query(words, 5)).size() <= 1);
  }

  private List<Long> found(String words) {
    return search.search(query(words, 5)).stream().map(hit -> hit.version().serial()).toList();
  }

  private static PlanQuery query(String words, int limit) {
    return new PlanQuery(
        words, null, null, null, false, PlanStatus.PUBLISHED, DAY, true, null, limit);
  }

  private static IndexedPlan plan(long serial, String title, int versions) {
    PlanContent content =
        new PlanContent(
            List.of("price.price"),
            new Words(title, null),
            List.of(new Cause(words("原因"), words("办法"), List.of(), words("您好"), null)),
            null,
            null,
            DAY);
    return new IndexedPlan(
        serial,
        IntStream.rangeClosed(1, versions)
            .mapToObj(
                version ->
                    new IndexedVersion(
                        serial,
                        version,
                        version == versions ? PlanStatus.PUBLISHED : PlanStatus.SUPERSEDED,
                        content,
                        Set.of("price"),
                        null))
            .toList());
  }

  private static Words words(String zh) {
    return new Words(zh, null);
  }
}
