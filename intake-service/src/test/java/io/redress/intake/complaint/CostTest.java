package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.classification.Categories;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.CustomerProfile;
import io.redress.intake.customer.Tier;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one registration costs, counted by the server on the transaction's own connection. */
@QuarkusTest
@ActivateRequestContext
class CostTest extends IntakeTest {
  private static final int BUDGET = 12;
  private static final String STATEMENTS =
      "show session status where variable_name in ('Com_select', 'Com_insert', 'Com_update',"
          + " 'Com_delete', 'Com_replace')";
  private static final Viewer AGENT_LIN =
      new Viewer(AGENT, null, "customer-care", Set.of(Roles.AGENT));

  @Inject AgroalDataSource pool;
  @Inject EntityManager entities;
  @Inject RegisterComplaint register;
  @Inject TakeOverComplaint takeOver;
  @Inject FollowCase follow;
  @Inject Categories categories;

  @Test
  void aRegistrationTakesAtMostTwelveStatementsInTheCostliestCase() {
    String number = newNumber();
    register(number, "price.price");
    String first = registered(request(number, null)).complaint().id;
    registered(request(number, null));
    follow.closed(first, "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    long repeatOfAClosedTicketWithRepeatsAndANewTier = cost(request(number, Tier.VIP));
    assertTrue(
        repeatOfAClosedTicketWithRepeatsAndANewTier <= BUDGET,
        repeatOfAClosedTicketWithRepeatsAndANewTier + " statements");
    assertTrue(cost(request(newNumber(), Tier.VIP)) <= BUDGET);
    String known = newNumber();
    register(known, "price.price");
    long withATicketToCompare = cost(request(known, Tier.VIP));
    assertTrue(withATicketToCompare <= BUDGET, withATicketToCompare + " statements");
  }

  @Test
  void theRepeatOfHistoryWithRepeatsByAnActiveNumberStaysWithinTheBudget() {
    String number = newNumber();
    for (int i = 0; i < 3; i++) {
      take(number, Instant.now().minus(Duration.ofDays(3 - i)));
    }
    long statements = cost(request(number, Tier.VIP));
    assertTrue(statements <= BUDGET, statements + " statements");
  }

  @Test
  void theCostDoesNotGrowWithTheHistory() {
    String number = newNumber();
    for (int i = 0; i < 3; i++) {
      registered(request(number, null));
    }
    long early = cost(request(number, null));
    for (int i = 0; i < 30; i++) {
      registered(request(number, null));
    }
    assertEquals(early, cost(request(number, null)));
  }

  @Test
  void everythingIsInTheOneTransactionThatTheCallerCommits() {
    String number = newNumber();
    registered(request(number, null));
    List<Long> before = rows();
    QuarkusTransaction.begin();
    try {
      register.register(UUID.randomUUID().toString(), request(number, null), AGENT_LIN);
      register.register(UUID.randomUUID().toString(), request(newNumber(), null), AGENT_LIN);
      entities.flush();
    } finally {
      QuarkusTransaction.rollback();
    }
    assertEquals(before, rows());
  }

  private List<Long> rows() {
    return List.of(
        count("select count(*) from complaint"),
        count("select count(*) from customer"),
        count("select count(*) from report"),
        count("select count(*) from idempotency"),
        count("select coalesce(max(seq), 0) from outbox"),
        count("select sum(version) from complaint"));
  }

  private Registration registered(RegisterRequest request) {
    return register.register(null, request, AGENT_LIN);
  }

  private void take(String number, Instant at) {
    PastReport past =
        new PastReport(
            Channel.WEB,
            new CustomerNumber(number),
            true,
            new CustomerProfile(null, null, null, null, null),
            categories.leaf(CATEGORY).orElseThrow(),
            "From another system",
            null,
            null,
            null,
            null,
            at.truncatedTo(ChronoUnit.SECONDS),
            null);
    QuarkusTransaction.requiringNew()
        .run(() -> takeOver.takeOver(Ids.next(), past, AGENT_LIN, false));
  }

  private long cost(RegisterRequest request) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long before = statements();
              register.register(UUID.randomUUID().toString(), request, AGENT_LIN);
              entities.flush();
              return statements() - before;
            });
  }

  private long statements() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STATEMENTS)) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return sum;
    }
  }

  private static RegisterRequest request(String number, Tier tier) {
    return new RegisterRequest(
        Channel.HOTLINE,
        new RegisterRequest.CustomerPart(number, null, null, tier, null, null),
        CATEGORY,
        "Twelve yuan too much",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
