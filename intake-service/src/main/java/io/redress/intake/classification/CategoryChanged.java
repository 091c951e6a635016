package io.redress.intake.classification;

/** A category was changed; told to the log and the counters once committed. */
record CategoryChanged(String code, CategoryVersion.What what, long version) {}
