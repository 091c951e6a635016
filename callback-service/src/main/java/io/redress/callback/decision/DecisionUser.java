package io.redress.callback.decision;

/** A feature that has something decided by a table. */
public interface DecisionUser {

  DecisionContract contract();
}
