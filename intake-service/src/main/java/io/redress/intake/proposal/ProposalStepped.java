package io.redress.intake.proposal;

/** A case was proposed or decided; told to the log and the counters once committed. */
record ProposalStepped(String id, ProposalState state) {}
