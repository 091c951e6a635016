package io.redress.analytics.comparison;

import io.redress.analytics.figure.Wording;

/** How the probability of a chance difference is found. */
enum TestMethod {
  /** Two shares, large samples: the pooled two-proportion z-test, two-sided. */
  TWO_PROPORTION_Z("two-proportion z-test", "两比例 z 检验"),
  /** Two shares, small samples: Fisher's exact test, two-sided. */
  FISHER_EXACT("Fisher's exact test", "Fisher 精确检验"),
  /** A share against one that is known: the exact binomial test, two-sided. */
  BINOMIAL_EXACT("exact binomial test", "二项精确检验");

  private final Wording wording;

  TestMethod(String en, String zh) {
    this.wording = new Wording(en, zh);
  }

  Wording wording() {
    return wording;
  }
}
