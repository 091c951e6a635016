package io.redress.callback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.channel.ChannelKind;
import io.redress.callback.channel.Failure;
import io.redress.callback.channel.MessageState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The survey of a callback, for staff. Never the link. */
@Schema(name = "Survey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyView(
    String id,
    LinkState state,
    @Schema(description = "Whether it was answered after the callback had been closed")
        boolean late,
    String template,
    int templateVersion,
    Language language,
    @Schema(description = "User name, or redress where it was sent after the calls")
        String issuedBy,
    OffsetDateTime issuedAt,
    OffsetDateTime expiresAt,
    OffsetDateTime endedAt,
    List<MessageView> messages,
    @Schema(description = "By question, once answered") Map<String, Object> answers) {

  /** A message with its link. */
  @Schema(name = "SurveyMessage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MessageView(
      ChannelKind channel,
      MessageState state,
      @Schema(description = "Why the last attempt failed") Failure failure,
      int attempts,
      OffsetDateTime createdAt,
      OffsetDateTime settledAt) {}
}
