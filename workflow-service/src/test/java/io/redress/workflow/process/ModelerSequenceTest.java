package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.process.Modeler.File;
import io.redress.workflow.process.Modeler.Read;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when somebody clicks Deploy and Start in Modeler, one request after the other. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ModelerSequenceTest {
  private static final String KEY = "complaint-lifecycle";
  private static final String TABLE = "compensation-approval";

  @Inject ProcessEngine engine;
  private int before;
  private int tableBefore;

  @BeforeEach
  void remember() {
    before = Owner.active(KEY);
    tableBefore = Owner.activeTable(TABLE);
  }

  @AfterEach
  void back() {
    Owner.activate(KEY, before);
    Owner.activateTable(TABLE, tableBefore);
  }

  @Test
  void theDialogAsksForCredentialsAndDeploysWithThem() {
    // The address is typed in, and tried as it is: the dialog shows fields for credentials.
    assertThat(Modeler.withoutCredentials().checkConnection().status()).isEqualTo(401);
    // Deploy is clicked with wrong ones: "Credentials do not match with the server."
    assertThat(Modeler.basic("li.wei", "forgotten").checkConnection().status()).isEqualTo(401);
    assertThat(Modeler.bearer("mistyped").checkConnection().status()).isEqualTo(401);
    // With right ones that may not: "This user is not permitted to deploy."
    assertThat(Modeler.bearer(Tokens.of("agent.a", null, "agent")).checkConnection().status())
        .isEqualTo(403);
    for (Modeler modeler : new Modeler[] {owner(), Modeler.basic("li.wei", "correct horse")}) {
      int last = Owner.active(KEY);
      assertThat(modeler.checkConnection().ok()).isTrue();
      assertThat(modeler.version().body().getString("version")).startsWith("7.");
      Read deployed =
          modeler.deploy("投诉流程 2", diagram(LegalOpinion.diagram() + "<!-- " + last + " -->"));
      assertThat(deployed.status()).as(deployed.problems()).isEqualTo(200);
      assertThat(deployed.body().getString("name")).isEqualTo("投诉流程 2");
      assertThat(Owner.active(KEY)).isGreaterThan(last);
      assertThat(deployed.definitionId()).startsWith(KEY + ":" + Owner.active(KEY) + ":");
      assertThat(modeler.webApps().ok()).isTrue();
    }
  }

  @Test
  void clickedAgainNothingIsDeployedAndStartIsRefused() {
    Modeler modeler = owner();
    Read first = modeler.deploy("opinion", diagram(LegalOpinion.diagram()));
    assertThat(first.ok()).isTrue();
    int deployed = Owner.active(KEY);
    Read again = modeler.deploy("opinion", diagram(LegalOpinion.diagram()));
    assertThat(again.ok()).isTrue();
    assertThat(again.body().getString("id")).isEqualTo(first.body().getString("id"));
    assertThat(again.definitionId()).isNull();
    assertThat(Owner.active(KEY)).isEqualTo(deployed);
    // Start goes on with the definition that the first deployment named.
    Read started = modeler.start(first.definitionId());
    assertThat(started.status()).isEqualTo(409);
    assertThat(started.problems()).contains("nothing was started").contains("complaint");
  }

  @Test
  void aDiagramAndATableAndItsSheetGoTogether() {
    String table = HostileTables.bundled(TABLE).replace("&gt; 20000", "&gt; 30000");
    String sheet =
        "case,in:compensation,in:tier,out:compensationNeedsApproval\nVIP,25000,VIP,false\nVIP"
            + " above,30001,VIP,true\nanybody,10001,ORDINARY,true\n";
    Read deployed =
        owner()
            .deploy(
                "higher limit",
                diagram(LegalOpinion.diagram()),
                new File("审批 \"新\".dmn", table),
                new File("审批 \"新\".sheet.csv", sheet));
    assertThat(deployed.status()).as(deployed.problems()).isEqualTo(200);
    assertThat(deployed.definitionId()).startsWith(KEY + ":");
    assertThat(Owner.active(KEY)).isGreaterThan(before);
    assertThat(Owner.activeTable(TABLE)).isGreaterThan(tableBefore);
  }

  @Test
  void aTableAloneIsDeployedFromItsOwnTab() {
    Read deployed =
        owner().deploy("表", new File(TABLE + ".dmn", HostileTables.bundled(TABLE) + "<!-- 2 -->"));
    assertThat(deployed.status()).as(deployed.problems()).isEqualTo(200);
    assertThat(deployed.body().getString("id")).isNotBlank();
    assertThat(deployed.definitionId()).isNull();
    assertThat(Owner.activeTable(TABLE)).isGreaterThan(tableBefore);
  }

  @Test
  void whatIsRefusedIsInTheLogWithItsFileAndElement() {
    long definitions = engine.getRepositoryService().createProcessDefinitionQuery().count();
    String broken =
        HostileDiagrams.bundled().replace("name=\"Review the answer\"", "name=\"${x}\"");
    Read refused = owner().deploy("trying", new File("投诉 😀.bpmn", broken));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problems())
        .startsWith("ENGINE-09005 Could not parse BPMN process.")
        .contains("task_review: ")
        .contains("| resource 投诉 😀.bpmn");
    // A form of Modeler's own, and an attachment that was deleted meanwhile.
    Read form =
        owner()
            .deploy(
                "trying",
                diagram(LegalOpinion.diagram()),
                new File("反馈.form", "{\"type\":\"default\",\"components\":[]}"));
    assertThat(form.problems()).contains("反馈.form").contains("neither a diagram");
    Read gone =
        owner().deploy("trying", diagram(LegalOpinion.diagram()), new File("gone.dmn", "null"));
    assertThat(gone.problems()).contains("| resource gone.dmn");
    assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
        .isEqualTo(definitions);
  }

  @Test
  void everyOtherRefusalIsASentenceInTheLogToo() {
    Read nameless = owner().deploy("x".repeat(256), diagram(LegalOpinion.diagram()));
    assertThat(nameless.problems()).contains("deployment-name");
    Read expired =
        Modeler.bearer(Tokens.expired("owner.li", "process-owner"))
            .deploy("late", diagram(LegalOpinion.diagram()));
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.problems()).contains("token");
    Read other =
        Modeler.bearer(Tokens.of("agent.a", null, "agent"))
            .deploy("other", diagram(LegalOpinion.diagram()));
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.problems()).contains("roles");
  }

  @Test
  void aNameWithAnEmojiIsKeptAsTheReason() {
    Read deployed = owner().deploy("修订 😀", diagram(LegalOpinion.diagram()));
    assertThat(deployed.status()).as(deployed.problems()).isEqualTo(200);
    assertThat(
            Owner.request()
                .get(Owner.PROCESSES + "/" + KEY + "/versions")
                .then()
                .extract()
                .<String>path("items[0].changes[0].reason"))
        .isEqualTo("Camunda Modeler: 修订 😀");
  }

  private static File diagram(String xml) {
    return new File("投诉.bpmn", xml);
  }

  private static Modeler owner() {
    return Modeler.bearer(Tokens.of("owner.li", null, "process-owner"));
  }
}
