package io.redress.callback.survey;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Versions of surveys. */
@Schema(name = "SurveyTemplateVersions")
public record TemplateVersionsView(List<TemplateVersionView> items) {}
