package io.redress.intake.proposal;

import io.redress.intake.plan.StoredJson;
import io.redress.kit.sealing.SealedValue;
import jakarta.persistence.Converter;

/** What is proposed, sealed: it was written with somebody's complaint at hand. */
@Converter
final class SealedProposedCase extends SealedValue<ProposedCase> {
  SealedProposedCase() {
    super("plan_proposal.content");
  }

  @Override
  protected String write(ProposedCase proposed) {
    return StoredJson.write(proposed);
  }

  @Override
  protected ProposedCase read(String json) {
    return StoredJson.read(json, ProposedCase.class);
  }
}
