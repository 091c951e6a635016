package io.redress.intake.tracking;

import java.time.Instant;

/** Something that happened to a ticket, in plain words. */
record Happening(Instant at, String text) {}
