package io.redress.intake.proposal;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why a proposal was declined, sealed. */
@Converter
final class SealedProposalReason extends SealedText {
  SealedProposalReason() {
    super("plan_proposal.reason");
  }
}
