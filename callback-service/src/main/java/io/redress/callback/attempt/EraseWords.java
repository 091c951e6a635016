package io.redress.callback.attempt;

import io.redress.callback.plan.Callback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Takes what callers noted and what a customer said out of the callbacks of a complaint. Results,
 * ratings, reasons (codes) and times stay. Done again it changes nothing.
 */
@ApplicationScoped
public class EraseWords {
  private static final Logger LOG = Logger.getLogger(EraseWords.class);
  private static final String OF_COMPLAINT =
      " where callbackId in (select id from Callback where complaintId = :id)";

  private final EntityManager entities;

  EraseWords(EntityManager entities) {
    this.entities = entities;
  }

  /** Erases, in the current transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String complaintId) {
    update("update Attempt set note = null" + OF_COMPLAINT, complaintId);
    update("update Answers set comment = null" + OF_COMPLAINT, complaintId);
    int callbacks =
        update(
            "update Callback set customer = '"
                + Callback.ERASED
                + "', version = version + 1 where complaintId ="
                + " :id",
            complaintId);
    LOG.infof("Words of callbacks erased: complaintId=%s callbacks=%d", complaintId, callbacks);
  }

  private int update(String query, String complaintId) {
    return entities.createQuery(query).setParameter("id", complaintId).executeUpdate();
  }
}
