package io.redress.workflow.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.id.Ids;
import io.redress.workflow.notification.MailTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Writes down what happened to a warning, in the transaction of the change. */
@ApplicationScoped
class WarningJournal implements MailTrail {
  private final ObjectMapper json;
  private final Clock clock;

  WarningJournal(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void noted(String warningId, String type, Map<String, ?> data) {
    WarningStep step = new WarningStep();
    step.id = Ids.next();
    step.warningId = warningId;
    step.at = clock.instant();
    step.type = type;
    try {
      step.data = json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A step that is no JSON: " + type, e);
    }
    step.persist();
  }
}
