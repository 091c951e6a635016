package io.redress.intake.complaint;

import jakarta.persistence.Embeddable;

/** How often a customer came back to an issue; of the first report's, the others have a copy. */
@Embeddable
class Insistence {
  /** Further reports of it. */
  int repeats;

  int urges;

  /** Takes over how often a duplicate of this first report was urged. */
  void urgedElsewhere(int times) {
    urges += times;
  }

  /** Gives back what a duplicate brought along: its urges, and its own repeats. */
  void giveBack(int urgesOfDuplicate, int repeatsOfDuplicate) {
    urges = Math.max(0, urges - urgesOfDuplicate);
    repeats -= repeatsOfDuplicate;
  }

  /** Takes back, as a ticket of its own again, what it had brought along. */
  void takeBack(int urgesBefore, int repeatsBefore) {
    urges = urgesBefore;
    repeats = repeatsBefore;
  }
}
