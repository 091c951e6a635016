package io.redress.intake.proposal;

/** What became of a proposal. */
public enum ProposalState {
  OPEN,
  ACCEPTED,
  DECLINED
}
