package io.redress.callback.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.callback.attempt.WordingPolicy.Found;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingPolicyTest {

  private final WordingPolicy policy =
      new WordingPolicy(Map.of("恶意客户", "客户", "malicious customer", "customer"));

  @Test
  void aListedWordIsFoundWhereverItStandsAndHoweverItIsWritten() {
    assertEquals(Optional.of(new Found("恶意客户", "客户")), policy.find("又是恶意客户来电"));
    assertEquals(
        Optional.of(new Found("malicious customer", "customer")),
        policy.find("A Malicious Customer, again"));
  }

  @Test
  void whatDescribesTheCallIsFine() {
    assertEquals(Optional.empty(), policy.find("客户在开会，下午再联系"));
    assertEquals(Optional.empty(), policy.find(null));
  }
}
