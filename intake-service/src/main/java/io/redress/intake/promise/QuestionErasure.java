package io.redress.intake.promise;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** What a customer was asked is in staff's words; promises and their times stay. */
@ApplicationScoped
class QuestionErasure implements HoldsPersonalData {
  private final Session entities;

  @Inject
  QuestionErasure(Session entities) {
    this.entities = entities;
  }

  @Override
  public void erase(Erasing erasing) {
    for (String complaint : erasing.complaints()) {
      entities
          .createNativeMutationQuery(
              "update customer_ask set question = null where complaint_id = :id and question is not"
                  + " null")
          .setParameter("id", complaint)
          .executeUpdate();
    }
  }
}
