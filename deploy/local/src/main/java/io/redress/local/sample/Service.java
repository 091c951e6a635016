package io.redress.local.sample;

/** The four services of the suite. */
enum Service {
  INTAKE,
  WORKFLOW,
  CALLBACK,
  ANALYTICS
}
