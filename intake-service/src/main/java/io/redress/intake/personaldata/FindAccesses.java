package io.redress.intake.personaldata;

import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;

/** Finds who saw the data of a customer, and whose data a person saw; the latest first. */
@ApplicationScoped
class FindAccesses {
  private static final Pattern PSEUDONYM = Pattern.compile("[px][A-Za-z0-9_-]{22}");
  private static final int LONGEST_PERSON = 100;

  private final EntityManager entities;
  private final ReadsNumbers numbers;

  @Inject
  FindAccesses(EntityManager entities, ReadsNumbers numbers) {
    this.entities = entities;
    this.numbers = numbers;
  }

  /**
   * One page; one statement over an index.
   *
   * @param customer number or pseudonym, or {@code null}
   * @param person user name, or {@code null}; one of the two is needed
   */
  @Transactional
  Page<Access> find(String customer, String person, String cursor, int limit) {
    if (customer == null && person == null) {
      throw ProblemException.invalid(
          "customer", "is missing, and so is person", "Ask for a customer, a person, or both.");
    }
    if (person != null && person.length() > LONGEST_PERSON) {
      throw ProblemException.invalid("person", "is longer than 100", "Send one user name.");
    }
    StringBuilder text = new StringBuilder("from Access where true = true");
    if (customer != null) {
      text.append(" and customer = :customer");
    }
    if (person != null) {
      text.append(" and person = :person");
    }
    if (cursor != null) {
      text.append(" and serial < :before");
    }
    TypedQuery<Access> query =
        entities.createQuery(text + " order by serial desc", Access.class).setMaxResults(limit + 1);
    if (customer != null) {
      query.setParameter("customer", pseudonym(customer));
    }
    if (person != null) {
      query.setParameter("person", person);
    }
    if (cursor != null) {
      query.setParameter("before", Cursor.number(Cursor.decode(cursor, 1).get(0)));
    }
    return Page.of(query.getResultList(), limit, access -> new Object[] {access.serial});
  }

  private String pseudonym(String customer) {
    if (PSEUDONYM.matcher(customer).matches()) {
      return customer;
    }
    return numbers
        .pseudonym(customer)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "customer",
                    "is neither a number nor a pseudonym",
                    "Send the customer's number, or a pseudonym as this list shows it."));
  }
}
