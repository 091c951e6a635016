package io.redress.workflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Contracts;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractsTest {
  private static final Contracts OWN = Contracts.of("workflow-service");
  private static final Map<String, String> HOLDERS =
      Map.of(
          "intake-service", "IntakeEvents",
          "callback-service", "CallbackEvents",
          "analytics-service", "WarningEvents");

  private static final Map<String, String> OF_GROUP =
      Map.of("repair", "RepairEvents", "finding", "FindingEvents");

  @Test
  void everyExampleKeepsItsSchema() {
    assertThat(OWN.types()).isNotEmpty();
    for (String type : OWN.types()) {
      assertThat(OWN.violations(type, OWN.example(type))).as(type).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "intake-service, complaint.registered, Registered",
    "intake-service, complaint.repeated, Repeated",
    "intake-service, complaint.urged, Urged",
    "intake-service, complaint.withdrawn, Withdrawn",
    "intake-service, complaint.updated, Updated",
    "intake-service, complaint.resolvedOnTheSpot, ResolvedOnTheSpot",
    "intake-service, customer.erased, Erased",
    "callback-service, callback.completed, Completed",
    "callback-service, visit.followUpRequested, FollowUpRequested",
    "analytics-service, warning.raised, Raised",
    "analytics-service, warning.acknowledged, Acknowledged",
    "analytics-service, warning.ended, Ended",
    "analytics-service, finding.trainingNoted, TrainingNoted",
    "callback-service, repair.planned, Planned",
    "callback-service, repair.stepChanged, StepChanged",
    "callback-service, repair.completed, PlanCompleted"
  })
  void theProducersExampleIsRead(String service, String type, String record) throws Exception {
    String example = Contracts.of(service).example(type);
    IncomingEvent event =
        new IncomingEvent(
            "e-1",
            type,
            "/" + service,
            "c-1",
            Instant.EPOCH,
            new ObjectMapper().findAndRegisterModules().readTree(example));
    String group = type.substring(0, type.indexOf('.'));
    String holder = OF_GROUP.getOrDefault(group, HOLDERS.get(service));
    Class<?> shape = Class.forName(getClass().getPackageName() + '.' + holder + '$' + record);
    assertThat(event.as(shape)).isNotNull();
  }
}
