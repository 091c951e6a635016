package io.redress.callback.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers were taken. */
@Schema(name = "SurveyThanks")
public record ThanksView(String thanks) {}
