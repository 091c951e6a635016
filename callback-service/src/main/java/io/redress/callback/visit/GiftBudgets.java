package io.redress.callback.visit;

import io.redress.callback.problem.CallbackProblem;
import io.redress.callback.visit.VisitViews.BudgetView;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What branches may give away in a month: spent by conditional updates, never beyond. */
@ApplicationScoped
class GiftBudgets {

  private final EntityManager entities;
  private final VisitsConfig config;

  GiftBudgets(EntityManager entities, VisitsConfig config) {
    this.entities = entities;
    this.config = config;
  }

  /** Sets it; what is spent stays spent. */
  @Transactional
  void set(String branch, YearMonth month, long amount) {
    entities
        .createNativeQuery(
            """
            insert into gift_budget (branch, month, amount, spent)
            values (:branch, :month, :amount, 0)
            on duplicate key update amount = values(amount)
            """)
        .setParameter("branch", branch)
        .setParameter("month", month.toString())
        .setParameter("amount", amount)
        .executeUpdate();
  }

  /**
   * Takes gifts from the budget of the branch, in the current transaction.
   *
   * @throws ProblemException gift-budget-exceeded, also where there is no budget, or one visit
   *     brings too much
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void spend(String branch, LocalDate on, long amount) {
    if (amount == 0) {
      return;
    }
    int spent =
        amount > config.mostGifts()
            ? 0
            : entities
                .createNativeQuery(
                    """
                    update gift_budget set spent = spent + :amount
                    where branch = :branch and month = :month and spent + :amount <= amount
                    """)
                .setParameter("branch", branch)
                .setParameter("month", YearMonth.from(on).toString())
                .setParameter("amount", amount)
                .executeUpdate();
    if (spent == 0) {
      throw ProblemException.of(
          CallbackProblem.GIFT_BUDGET_EXCEEDED,
          "The gifts are worth more than one visit may bring, or than the branch has left.");
    }
  }

  /**
   * How it stands.
   *
   * @throws ProblemException not-found
   */
  @SuppressWarnings("unchecked")
  BudgetView of(String branch, YearMonth month) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                "select amount, spent from gift_budget where branch = :branch and month = :month",
                Tuple.class)
            .setParameter("branch", branch)
            .setParameter("month", month.toString())
            .getResultList();
    if (rows.isEmpty()) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no budget for that month.");
    }
    return new BudgetView(
        branch,
        month.toString(),
        rows.get(0).get("amount", Number.class).longValue(),
        rows.get(0).get("spent", Number.class).longValue(),
        config.currency());
  }
}
