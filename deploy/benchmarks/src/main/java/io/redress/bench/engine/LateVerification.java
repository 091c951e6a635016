package io.redress.bench.engine;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes when the timer of a verification that is late acted. */
final class LateVerification extends AbstractBpmnParseListener {
  private static final String BEHIND_THE_TIMER = "end_verifyLate";

  private final Map<String, Instant> noted;

  LateVerification(Map<String, Instant> noted) {
    this.noted = noted;
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (activity.getId().equals(BEHIND_THE_TIMER)) {
      ExecutionListener noting =
          execution ->
              noted.put(
                  ((ExecutionEntity) execution).getProcessInstance().getBusinessKey(),
                  Instant.now());
      activity.addListener(ExecutionListener.EVENTNAME_START, noting);
    }
  }
}
