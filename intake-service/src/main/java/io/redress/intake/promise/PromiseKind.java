package io.redress.intake.promise;

/** What a customer is promised, each until a certain time. */
public enum PromiseKind {
  /** To hear from whoever is responsible for the first time. */
  FIRST_CONTACT,
  /** To hear how far it is. */
  PROGRESS,
  /** To be told the answer. */
  ANSWER,
  /** To be asked whether the answer satisfies. */
  CALLBACK
}
