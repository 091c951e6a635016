package io.redress.callback.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.callback.channel.Message;
import io.redress.callback.channel.Messages;
import io.redress.callback.survey.SurveyView.MessageView;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Shows staff how a survey stands. */
@ApplicationScoped
class ReadSurvey {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final Surveys surveys;
  private final Messages messages;
  private final ObjectMapper mapper;
  private final Zone zone;

  ReadSurvey(Surveys surveys, Messages messages, ObjectMapper mapper, Zone zone) {
    this.surveys = surveys;
    this.messages = messages;
    this.mapper = mapper;
    this.zone = zone;
  }

  Optional<SurveyView> ofCallback(String callbackId) {
    return surveys.ofCallback(callbackId).map(this::view);
  }

  private SurveyView view(SurveyLink link) {
    return new SurveyView(
        link.id,
        link.state,
        link.late,
        link.template,
        link.templateVersion,
        link.language,
        link.issuedBy,
        zone.at(link.issuedAt),
        zone.at(link.expiresAt),
        zone.at(link.endedAt),
        messages.about(link.id).stream().map(this::view).toList(),
        answers(link.answers));
  }

  private MessageView view(Message message) {
    return new MessageView(
        message.channel(),
        message.state(),
        message.failure(),
        message.attempts(),
        zone.at(message.createdAt()),
        zone.at(message.settledAt()));
  }

  private Map<String, Object> answers(String json) {
    try {
      return json == null ? null : mapper.readValue(json, ANSWERS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Stored answers cannot be read", unreadable);
    }
  }
}
