package io.redress.local.check;

import java.util.List;

/** Something that must hold whatever happened. */
interface Invariant {
  /** Each violation in a sentence with ids; empty when it holds. */
  List<String> violations(Evidence evidence);
}
