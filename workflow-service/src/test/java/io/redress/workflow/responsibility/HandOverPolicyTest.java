package io.redress.workflow.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.responsibility.HandOverPolicy.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandOverPolicyTest {
  private static final Person LIN = new Person("agent.lin", "customer-care", Set.of("agent"));
  private static final Person HEAD = new Person("head.he", "customer-care", Set.of("head"));
  private static final Person OTHER_HEAD = new Person("head.bo", "billing", Set.of("head"));
  private static final Person SUPERVISOR = new Person("sup.zhao", null, Set.of("supervisor"));
  private static final Person COORDINATOR =
      new Person("co.sun", "complaint-centre", Set.of("coordinator"));
  private static final Person WU = new Person("agent.wu", "vip-service", Set.of("agent"));

  @Test
  void whoAnswersForTheCaseOrForTheDepartmentOffersIt() {
    for (Person person : Set.of(LIN, HEAD, SUPERVISOR, COORDINATOR)) {
      assertThat(HandOverPolicy.mayOffer(person, "agent.lin", "customer-care")).isTrue();
    }
    for (Person person : Set.of(OTHER_HEAD, WU)) {
      assertThat(HandOverPolicy.mayOffer(person, "agent.lin", "customer-care")).isFalse();
    }
    assertThat(HandOverPolicy.mayOffer(LIN, null, "customer-care")).isFalse();
  }

  @Test
  void nobodyAcceptsForSomebodyElse() {
    assertThat(HandOverPolicy.mayAnswer(WU, "agent.wu", "vip-service", Set.of())).isTrue();
    assertThat(HandOverPolicy.mayAnswer(SUPERVISOR, "agent.wu", "vip-service", Set.of())).isFalse();
    assertThat(HandOverPolicy.mayAnswer(WU, "agent.an", "vip-service", Set.of())).isFalse();
    assertThat(HandOverPolicy.mayAnswer(WU, "agent.an", "vip-service", Set.of("agent.an")))
        .isTrue();
  }

  @Test
  void whereNoPersonIsNamedAnybodyOfTheDepartmentAnswers() {
    assertThat(HandOverPolicy.mayAnswer(WU, null, "vip-service", Set.of())).isTrue();
    assertThat(HandOverPolicy.mayAnswer(LIN, null, "vip-service", Set.of())).isFalse();
    assertThat(HandOverPolicy.mayAnswer(SUPERVISOR, null, "vip-service", Set.of())).isFalse();
  }
}
