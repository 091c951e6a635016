package io.redress.intake.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person and the department they act for. */
@Schema(name = "Responsible")
public record Responsible(
    @Schema(examples = "agent.lin") String person,
    @Schema(examples = "customer-care") String department) {}
