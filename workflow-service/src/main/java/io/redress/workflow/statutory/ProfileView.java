package io.redress.workflow.statutory;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a statutory profile in an answer. */
@Schema(name = "StatutoryProfileVersion")
public record ProfileView(
    String code,
    int version,
    StatutoryProfile profile,
    String changedBy,
    String reason,
    OffsetDateTime changedAt) {}
