package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** What is kept in memory of a version, as the JVM counts it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class VersionMemoryTest {
  private static final int VERSIONS = 3;

  /** Elements of a file as the engine reads it, and as what reads forms does. */
  private static final String[] OF_A_FILE = {
    "org.camunda.bpm.engine.impl.util.xml.Element",
    "com.sun.org.apache.xerces.internal.dom.DeferredElementNSImpl"
  };

  @Inject VersionDriver versions;
  @Inject CaseDriver cases;

  @Test
  void theFilesOfVersionsOnWhichCasesRunAreNotKept() throws JMException {
    run();
    long[] before = kept();
    for (int version = 0; version < VERSIONS; version++) {
      run();
    }
    long[] after = kept();

    int elements = HostileDiagrams.bundled().split("<(bpmn|bpmndi|dc|di|camunda):").length;
    for (int kind = 0; kind < OF_A_FILE.length; kind++) {
      assertThat(after[kind] - before[kind]).as(OF_A_FILE[kind]).isLessThan(elements);
    }
  }

  /** A case on a version of its own, whose forms are read. */
  private void run() {
    String id =
        versions.onVersion(
            LegalOpinion.diagram(),
            () -> cases.start("basic-communication.weak-signal", Lane.STANDARD));
    cases.complete(id, "task_verify", "complaint", Map.of());
  }

  /** How many of each are there that something holds. */
  private static long[] kept() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    long[] counts = new long[OF_A_FILE.length];
    for (int kind = 0; kind < OF_A_FILE.length; kind++) {
      for (String line : histogram.split("\n")) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 3 && columns[3].equals(OF_A_FILE[kind])) {
          counts[kind] = Long.parseLong(columns[1]);
        }
      }
    }
    return counts;
  }
}
