package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.classification.Categories;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.CustomerProfile;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.frequency.Frequency;
import io.redress.intake.frequency.FrequencyOracle;
import io.redress.intake.frequency.FrequencyOracle.Told;
import io.redress.intake.frequency.HighFrequency;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to the tickets of one number, and in whatever order or all at once: what is kept
 * of them is what plain loops over all of them count.
 */
@QuarkusTest
@ActivateRequestContext
class FrequencySequenceTest extends IntakeTest {
  private static final int SEQUENCES = 36;
  private static final int STEPS = 16;
  private static final List<String> CATEGORIES =
      List.of("price.price", "marketing.marketing", "other.other", CATEGORY);
  private static final Viewer LIN = new Viewer(AGENT, null, "customer-care", Set.of(Roles.AGENT));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

  @Inject RegisterComplaint register;
  @Inject TakeOverComplaint takeOver;
  @Inject WithdrawComplaint withdraw;
  @Inject CorrectComplaint correct;
  @Inject FollowCase follow;
  @Inject Frequencies frequencies;
  @Inject Customers customers;
  @Inject Categories categories;
  @Inject Clock clock;

  @Test
  void countsAndStateAreThoseOfPlainLoopsAfterAnySequence() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      CustomerNumber number = new CustomerNumber(newNumber());
      List<String> ids = new ArrayList<>();
      StringBuilder steps = new StringBuilder("seed " + seed + ":");
      for (int step = 0; step < STEPS; step++) {
        steps.append(' ').append(take(random, number, ids));
      }
      check(number, steps.toString());
    }
  }

  @Test
  void sixtyFourReportsAtOnceFromTwoChannelsAreCountedOnceEach() {
    String number = newNumber();
    List<Integer> counts =
        atOnce(
                64,
                i ->
                    registered(
                            agent(),
                            body(number, CATEGORIES.get(i % 4))
                                .replace("HOTLINE", i % 2 == 0 ? "HOTLINE" : "APP"))
                        .getInt("customer.highFrequency.last7Days"))
            .stream()
            .sorted()
            .toList();
    assertEquals(IntStream.rangeClosed(1, 64).boxed().toList(), counts);
    assertEquals(
        IntStream.rangeClosed(1, 64).mapToObj(String::valueOf).toList(),
        texts(
            "select last_30_days from complaint where customer = ? order by last_30_days",
            customers.pseudonymOf(new CustomerNumber(number))));
    assertEquals(
        4,
        count(
            "select count(distinct issue_id) from complaint where customer = ?",
            customers.pseudonymOf(new CustomerNumber(number))));
    check(new CustomerNumber(number), "64 at once");
  }

  @Test
  void reportsLateArrivalsWithdrawalsAndCorrectionsAtOnceMissNothing() {
    CustomerNumber number = new CustomerNumber(newNumber());
    List<String> ids =
        CATEGORIES.stream()
            .map(category -> register(number.value(), category).getString("id"))
            .toList();
    atOnce(
        24,
        i -> {
          switch (i % 6) {
            case 0 -> take(number, Duration.ofHours(i), CATEGORIES.get(i % 4), false);
            case 1 -> register(number.value(), "service-quality.shop");
            case 2 -> register(number.value(), "service-quality.hotline");
            case 3 -> post(ids.get(i / 6), "urges", "{}");
            case 4 -> post(ids.get(i / 6), "withdrawal", "{\"reason\": \"OTHER\"}");
            default ->
                post(
                    ids.get(i / 6),
                    "corrections",
                    "{\"nature\": \"ENQUIRY\", \"reason\": \"Asked only\"}");
          }
          return i;
        });
    check(number, "all at once");
  }

  private String take(Random random, CustomerNumber number, List<String> ids) {
    int what = ids.isEmpty() ? random.nextInt(6) : random.nextInt(10);
    String category = CATEGORIES.get(random.nextInt(4));
    if (what < 2) {
      ids.add(register(number.value(), category, random.nextInt(8) > 0));
      return "report";
    }
    if (what < 6) {
      Duration ago = Duration.ofHours(12L * random.nextInt(random.nextBoolean() ? 30 : 140));
      boolean longAgo = random.nextInt(12) == 0;
      boolean lifecycle = random.nextBoolean();
      ids.add(take(number, longAgo ? ago.plusDays(350) : ago, category, lifecycle));
      return "late " + (longAgo ? ago.plusDays(350) : ago);
    }
    String id = ids.get(random.nextInt(ids.size()));
    JsonPath now = read(id);
    if (now.getString("status").equals(Standing.CLOSED)) {
      return "-";
    }
    Change change = new Change(id, null, null, LIN);
    switch (what) {
      case 6 -> withdraw.withdraw(change, new WithdrawRequest(WithdrawalReason.OTHER));
      case 7 -> follow.closed(issueOf(id), Standing.BY_ENQUIRY, clock.instant());
      default ->
          correct.correct(
              change,
              new CorrectionRequest(
                  null,
                  nature(issueOf(id)) == Nature.COMPLAINT ? Nature.ENQUIRY : Nature.COMPLAINT,
                  "Misheard"));
    }
    return List.of("withdraw", "close", "correct", "correct").get(what - 6);
  }

  private String register(String number, String category, boolean complaint) {
    return register
        .register(
            null,
            new RegisterRequest(
                Channel.HOTLINE,
                new RegisterRequest.CustomerPart(number, null, null, null, null, null),
                category,
                "Twelve yuan too much",
                null,
                null,
                null,
                null,
                complaint ? Nature.COMPLAINT : Nature.ENQUIRY,
                null,
                null),
            LIN)
        .complaint()
        .id;
  }

  private String take(CustomerNumber number, Duration ago, String category, boolean lifecycle) {
    String id = Ids.next();
    PastReport past =
        new PastReport(
            Channel.WEB,
            number,
            true,
            new CustomerProfile(null, null, null, null, null),
            categories.leaf(category).orElseThrow(),
            "From another system",
            null,
            null,
            null,
            null,
            clock.instant().truncatedTo(ChronoUnit.DAYS).minus(ago),
            null);
    QuarkusTransaction.requiringNew().run(() -> takeOver.takeOver(id, past, LIN, lifecycle));
    return id;
  }

  /** Compares everything that is kept with the loops. */
  private void check(CustomerNumber number, String steps) {
    Map<String, Told> told = new LinkedHashMap<>();
    texts(
            "select concat_ws('|', r.complaint_id, r.registered_at, r.serial, r.counted, first.nature,"
                + " first.withdrawn_at is null) from report r join complaint c on c.id = r.complaint_id"
                + " join complaint first on first.id = c.issue_id where r.customer = ? order by serial",
            customers.pseudonymOf(number))
        .forEach(
            row -> {
              String[] part = row.split("\\|");
              boolean counts = part[4].equals("COMPLAINT") && part[5].equals("1");
              assertEquals(counts, part[3].equals("1"), steps);
              told.put(
                  part[0],
                  new Told(
                      LocalDateTime.parse(part[1], TIME).toInstant(ZoneOffset.UTC),
                      Long.parseLong(part[2]),
                      counts));
            });
    List<Told> all = List.copyOf(told.values());
    assertTrue(all.size() > 0, steps);
    told.forEach(
        (id, of) -> {
          String kept =
              texts(
                      "select concat(high_frequency, ' ', last_7_days, ' ', last_30_days) from"
                          + " complaint where id = ?",
                      id)
                  .get(0);
          HighFrequency counts = FrequencyOracle.counts(of, all);
          assertEquals(
              "%d %d %d"
                  .formatted(counts.active() ? 1 : 0, counts.last7Days(), counts.last30Days()),
              kept,
              steps + " at " + of);
          Frequency asOf =
              QuarkusTransaction.requiringNew()
                  .call(() -> frequencies.asOf(customers.pseudonymOf(number), id, of.at()));
          assertEquals(counts, asOf.counts(), steps);
          assertEquals(FrequencyOracle.stateAsOf(of, all), asOf.state(), steps + " at " + of);
        });
    Instant now = clock.instant();
    Frequency current =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Customer customer = customers.find(number).orElseThrow();
                  return frequencies.of(customer.pseudonym(), now, customer.highFrequencyUntil());
                });
    assertEquals(FrequencyOracle.state(now, all), current.state(), steps);
  }

  private String issueOf(String id) {
    return texts("select issue_id from complaint where id = ?", id).get(0);
  }

  private Nature nature(String id) {
    return Nature.valueOf(texts("select nature from complaint where id = ?", id).get(0));
  }

  private static <T> List<T> atOnce(int threads, IntFunction<T> what) {
    ExecutorService all = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<T>> running =
          IntStream.range(0, threads)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> what.apply(i), all))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      all.shutdown();
    }
  }
}
