package io.redress.callback.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.callback.survey.TemplateContent.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes what a customer wrote out of the surveys of a complaint. Choices and numbers stay. */
@ApplicationScoped
public class EraseSurveyWords {

  private final Surveys surveys;
  private final Templates templates;
  private final ObjectMapper mapper;

  EraseSurveyWords(Surveys surveys, Templates templates, ObjectMapper mapper) {
    this.surveys = surveys;
    this.templates = templates;
    this.mapper = mapper;
  }

  /** Erases, in the current transaction. Done again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(String complaintId) {
    for (SurveyLink link : surveys.ofComplaint(complaintId)) {
      if (link.answers != null) {
        link.answers = withoutWords(link);
      }
    }
  }

  private String withoutWords(SurveyLink link) {
    try {
      ObjectNode answers = (ObjectNode) mapper.readTree(link.answers);
      for (Question question : templates.content(link.template, link.templateVersion).questions()) {
        if (question.kind() == QuestionKind.TEXT) {
          answers.remove(question.id());
        }
      }
      return mapper.writeValueAsString(answers);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Stored answers cannot be read", unreadable);
    }
  }
}
