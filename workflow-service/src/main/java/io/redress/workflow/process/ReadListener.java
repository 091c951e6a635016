package io.redress.workflow.process;

import jakarta.inject.Singleton;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets go of a diagram's file once it has been read. Each activity of the engine holds whoever read
 * it, and so the whole file, in some thousand objects for each version and for as long as that is
 * kept in memory.
 */
@Singleton
class ReadListener extends AbstractBpmnParseListener {
  /** The last of what listeners are called for: nobody looks into the file any more. */
  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    root.elements().clear();
  }
}
