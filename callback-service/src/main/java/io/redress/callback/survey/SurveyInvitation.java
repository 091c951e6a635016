package io.redress.callback.survey;

import io.redress.callback.channel.Composer;
import io.redress.callback.channel.Purpose;
import io.redress.callback.channel.Text;
import io.redress.kit.time.WrittenTime;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Writes the message with the link, as the template's version says. */
@ApplicationScoped
class SurveyInvitation implements Composer {

  private final Surveys surveys;
  private final Templates templates;
  private final SurveyTokens tokens;
  private final SurveyConfig config;
  private final Zone zone;
  private final Clock clock;

  SurveyInvitation(
      Surveys surveys,
      Templates templates,
      SurveyTokens tokens,
      SurveyConfig config,
      Zone zone,
      Clock clock) {
    this.surveys = surveys;
    this.templates = templates;
    this.tokens = tokens;
    this.config = config;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public Purpose purpose() {
    return Purpose.SURVEY_LINK;
  }

  @Override
  public Optional<Text> compose(String surveyId) {
    return surveys.find(surveyId).filter(link -> link.usable(clock.instant())).map(this::text);
  }

  private Text text(SurveyLink link) {
    TemplateContent content = templates.content(link.template, link.templateVersion);
    OffsetDateTime until = zone.at(link.expiresAt);
    String body =
        content
            .invitation()
            .in(link.language)
            .replace("{link}", config.address() + tokens.of(link.id))
            .replace(
                "{until}",
                link.language == Language.EN ? WrittenTime.en(until) : WrittenTime.zh(until));
    return new Text(content.title().in(link.language), body);
  }
}
