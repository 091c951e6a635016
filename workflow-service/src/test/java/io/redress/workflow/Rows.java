package io.redress.workflow;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.hibernate.Session;

/** What the tables hold, asked in a transaction of its own. */
public final class Rows {
  private Rows() {}

  /** The texts that a query with one parameter, {@code ?1}, finds. */
  public static List<String> texts(String query, String parameter) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(query, String.class)
                    .setParameter(1, parameter)
                    .getResultList());
  }
}
