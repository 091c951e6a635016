package io.redress.workflow.process;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Records which sequence flows of the diagrams were taken while tests ran. */
@Singleton
class FlowCoverage extends AbstractBpmnParseListener {
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    ExecutionListener listener = execution -> taken.add(transition.getId());
    transition.addListener(ExecutionListener.EVENTNAME_TAKE, listener);
  }

  Set<String> taken() {
    return Set.copyOf(taken);
  }
}
