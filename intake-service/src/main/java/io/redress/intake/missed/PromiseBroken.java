package io.redress.intake.missed;

/** A customer was not called back in time. */
record PromiseBroken(String contactId) {}
