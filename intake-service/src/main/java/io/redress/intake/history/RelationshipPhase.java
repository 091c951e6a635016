package io.redress.intake.history;

import io.redress.intake.classification.Names;

/** Where the relationship with a customer stands, as far as their complaints tell. */
public enum RelationshipPhase {
  EXPLORING("Exploring", "探索期"),
  FORMING("Forming", "形成期"),
  STABLE("Stable", "稳定期"),
  DECLINING("Declining", "退化期");

  private final Names names;

  RelationshipPhase(String en, String zh) {
    this.names = new Names(en, zh);
  }

  Names names() {
    return names;
  }
}
