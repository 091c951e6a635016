package io.redress.analytics.rebuild;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A rebuild takes many steps, so that there are many middles to arrive in. */
public class SmallSteps implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "redress.rebuild.batch",
        "3",
        "redress.rebuild.deletions",
        "7",
        "redress.rebuild.comparisons",
        "25");
  }
}
