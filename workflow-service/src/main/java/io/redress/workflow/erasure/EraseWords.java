package io.redress.workflow.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.workflow.casefile.CaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes what staff wrote about a customer out of a case: the texts that were filled in when work
 * items were completed, and those on the timeline. Stages, outcomes, times, amounts and who was
 * responsible stay. Done again it changes nothing.
 */
@ApplicationScoped
public class EraseWords {
  private static final Logger LOG = Logger.getLogger(EraseWords.class);
  private static final String NOBODY = "erased";

  /** The members of a timeline entry that staff write; all others are codes. */
  private static final Set<String> WRITTEN = Set.of("cause", "measure", "reason", "question");

  /** The entries that have such members: in others a reason is a code. */
  private static final Set<String> TYPES =
      Set.of(
          "resolution.approved",
          "customer.asked",
          "case.closing",
          "case.paused",
          "workItem.transferred",
          "lane.changed",
          "case.reassigned");

  private static final List<String> REASONS =
      List.of(
          "update CasePause set reason = null where complaintId = :id",
          "update HandOver set reason = null, answer = null where complaintId = :id",
          "update WorkItem set question = null where complaintId = :id",
          "update ResponsibilityEntry set words = null where complaintId = :id");

  private final CaseFiles files;
  private final EntityManager entities;
  private final ObjectMapper json;

  EraseWords(CaseFiles files, EntityManager entities, ObjectMapper json) {
    this.files = files;
    this.entities = entities;
    this.json = json;
  }

  /** Erases, in the current transaction; a complaint without a case has nothing here. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String complaintId) {
    files
        .lockedIfPresent(complaintId)
        .ifPresent(
            file -> {
              file.customer = NOBODY;
              results(complaintId);
              timeline(complaintId);
              REASONS.forEach(
                  update ->
                      entities.createQuery(update).setParameter("id", complaintId).executeUpdate());
              LOG.infof("Words of a case erased: complaintId=%s", complaintId);
            });
  }

  /** What was filled in: every text of it, whatever its diagram calls the field. */
  private void results(String complaintId) {
    for (Tuple item :
        rows(
            "select id, result from WorkItem where complaintId = :id and result is not null",
            complaintId)) {
      ObjectNode result = read(item.get(1, String.class));
      result.fieldNames().forEachRemaining(name -> blank(result, name));
      entities
          .createQuery("update WorkItem set result = :result, version = version + 1 where id = :id")
          .setParameter("result", result.toString())
          .setParameter("id", item.get(0, String.class))
          .executeUpdate();
    }
  }

  private void timeline(String complaintId) {
    for (Tuple entry :
        rows("select id, data, type from TimelineEntry where complaintId = :id", complaintId)) {
      if (TYPES.contains(entry.get(2, String.class))) {
        ObjectNode data = read(entry.get(1, String.class));
        WRITTEN.forEach(name -> blank(data, name));
        entities
            .createQuery("update TimelineEntry set data = :data where id = :id")
            .setParameter("data", data.toString())
            .setParameter("id", entry.get(0, String.class))
            .executeUpdate();
      }
    }
  }

  private static void blank(ObjectNode node, String name) {
    JsonNode value = node.get(name);
    if (value != null && value.isTextual()) {
      node.put(name, "");
    }
  }

  private List<Tuple> rows(String query, String complaintId) {
    return entities.createQuery(query, Tuple.class).setParameter("id", complaintId).getResultList();
  }

  private ObjectNode read(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("What is stored is no JSON", broken);
    }
  }
}
