package io.redress.analytics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.inbox.PoisonException;
import io.redress.kit.testing.Unheard;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakeInEventTest {
  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  @Inject Tables tables;
  @Inject Inbox inbox;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  @Test
  void anyOrderOfArrivalLeavesTheSameRows() {
    var stories = RandomStories.of(42, START, 25);
    tables.takeIn(stories.stream().flatMap(story -> story.events().stream()).toList());
    var inOrder = tables.live();
    for (var seed = 1; seed <= 3; seed++) {
      tables.wipe();
      tables.takeIn(RandomStories.shuffled(seed, stories));
      assertEquals(inOrder, tables.live(), "seed " + seed);
    }
  }

  @Test
  void theSameEventAgainChangesNothing() {
    var events = Story.at(START).resolved(true, "SATISFIED").events();
    tables.takeIn(events);
    var before = tables.live();
    var progress = tables.number("select sum(events) from fact_progress");
    tables.takeIn(events);
    assertEquals(before, tables.live());
    assertEquals(progress, tables.number("select sum(events) from fact_progress"));
  }

  @Test
  void wordsOfAnErasedCustomersComplaintLeaveTheLogAlsoThoseThatComeLate() {
    var story =
        Story.at(START).registered().started().asked("Which day, Ms Ou?").approved(1).erased();
    var other = Story.at(START).registered().approved(1);
    var late = Story.at(START).registered().erased().approved(1);
    for (var one : List.of(story, other, late)) {
      tables.takeIn(one.events());
    }
    assertEquals(
        1, tables.number("select count(*) from event_fact where payload like '%cell overload%'"));
    assertEquals(0, tables.number("select count(*) from event_fact where payload like '%Ms Ou%'"));
    assertEquals(
        3,
        tables.number(
            "select count(*) from event_fact where type = 'resolution.approved' and payload like"
                + " '%network-quality%'"));
  }

  @Test
  void whatWasSetAsideAboutAnErasedCustomersComplaintLosesItsContent() {
    var story = Story.at(START).registered();
    var key = story.events().get(0).subject();
    Unheard.comes(inbox, key, "{\"cause\": \"Ms Ou moved\"}");
    Unheard.comes(inbox, Ids.next(), "{\"complaintId\": \"" + key + "\"}");
    tables.takeIn(story.erased().events());
    Unheard.comes(inbox, key, "{\"cause\": \"Ms Ou moved\"}");
    var aside = "select count(*) from inbox_set_aside where type = '" + Unheard.TYPE + "' and ";
    assertEquals(3, tables.number(aside + "erased_at is not null"));
    assertEquals(0, tables.number(aside + "payload is not null"));
  }

  @Test
  void sumsAreAlwaysTheSumsOfTheLists() {
    var stories = RandomStories.of(7, START, 20);
    tables.takeIn(RandomStories.shuffled(7, stories));
    var narrow = "figure, day, category_group, category, branch, bucket";
    var wide = narrow + ", district, channel, tier, department, type, high_frequency";
    assertSums("figure_day", narrow);
    assertSums("figure_segment", wide);
  }

  private void assertSums(String table, String keys) {
    assertEquals(
        0,
        tables.number(
            """
            select count(*) from %1$s d left join (
              select generation, %2$s, sum(numerator) as n, count(*) as d, sum(amount) as a
              from figure_case group by generation, %2$s) c
            using (generation, %2$s)
            where c.d is null or c.n <> d.numerator or c.d <> d.denominator or c.a <> d.amount\
            """
                .formatted(table, keys)));
    assertEquals(
        tables.number("select count(*) from figure_case"),
        tables.number("select sum(denominator) from " + table));
  }

  @Test
  void whatCannotBeReadIsRefusedWhole() {
    var registered = Story.at(START).registered().events().get(0);
    var broken = Story.with("registeredAt", TextNode.valueOf("yesterday"), registered);
    var farOff = Story.with("registeredAt", TextNode.valueOf("9999-01-01T00:00:00Z"), registered);
    var endless = Story.with("branch", TextNode.valueOf("n".repeat(65)), registered);
    for (var event : List.of(broken, farOff, endless)) {
      assertThrows(PoisonException.class, () -> tables.takeIn(List.of(event)));
    }
    assertEquals(0, tables.number("select count(*) from event_fact"));
    assertEquals(0, tables.number("select count(*) from complaint_fact"));
  }
}
