package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.scenarios.Shell.Ran;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples in the READMEs of the services and in the process contract, run as they stand. */
@ExtendWith(OneSuite.class)
@Order(Order.DEFAULT + 5)
class ServiceReadmesIT {
  private static final Pattern GET = Pattern.compile("(?m)^GET (/api/v1\\S+)");
  private static final String CONTRACT = "docs/process-contract.md";
  private static final String PASSWORD = "correct horse";
  private static final String READ =
      "curl -s 'http://127.0.0.1:8084%s' -H \"Authorization: Bearer $TOKEN\"; echo\n";

  private final StartedSuite suite;

  ServiceReadmesIT(StartedSuite suite) {
    this.suite = suite;
  }

  @Test
  void everyExampleForAShellIsInABlockThatIsRun() throws IOException {
    for (var service : List.of("intake", "workflow", "callback", "analytics")) {
      for (var block : readme(service).fenced("")) {
        assertTrue(!block.contains("curl"), service + " has an example that is not run:\n" + block);
      }
    }
    assertEquals(List.of(), Readme.of(CONTRACT).fenced(""), "examples that are not run");
  }

  @Test
  void processOwnersGetFilesTemplatesAndAnEntryForTheirPassword() throws Exception {
    var blocks =
        Readme.of(CONTRACT).commands().stream()
            .map(block -> block.replace("getpass.getpass()", "'" + PASSWORD + "'"))
            .toList();

    var ran = suite.shell().run(blocks);

    ran.forEach(block -> assertEquals(List.of(), block.refusals(), block.printed()));
    assertEquals(6, ran.size(), "a further example: say here what it prints");
    var sizes = Pattern.compile("(\\d+) \\S+\\.(bpmn|dmn)").matcher(ran.get(1).printed()).results();
    assertTrue(
        sizes.filter(it -> Integer.parseInt(it.group(1)) > 1_000).count() == 2,
        ran.get(1)::printed);
    shows(ran.get(2), "Redress: ");
    assertTrue(keeps(ran.get(3).printed().strip()), ran.get(3)::printed);
    var checks = ran.get(4).printed().strip().lines().toList();
    assertEquals("{\"violations\":[],\"warnings\":[]}", checks.get(0));
    assertTrue(checks.get(1).contains("\"element\":\"task_review\""), checks.get(1));
    shows(ran.get(5), "\"violations\":[],\"cases\":2");
  }

  /** Whether an entry is the password's, by the words of the page. */
  private static boolean keeps(String entry) throws Exception {
    var parts = entry.split(":");
    var decoder = Base64.getDecoder();
    var spec =
        new PBEKeySpec(
            PASSWORD.toCharArray(), decoder.decode(parts[2]), Integer.parseInt(parts[1]), 256);
    var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
    return parts[0].equals("USER=pbkdf2")
        && Arrays.equals(hash.getEncoded(), decoder.decode(parts[3]));
  }

  @Test
  void ticketsAreImportedAndTheMapIsLoaded() throws Exception {
    var ran = run("intake");
    assertEquals(2, ran.size(), "a further example: say here what it prints");
    shows(ran.get(0), "\"state\":\"DONE\"", "\"read\":3,\"taken\":2", "\"refused\":1");
    shows(ran.get(0), "\"field\":\"registeredAt\"");
    shows(ran.get(1), "\"added\":2", "\"name\":\"Harbour tower\"");
  }

  @Test
  void callbacksAreListedAndTablesAskedAndChecked() throws Exception {
    var ran = run("callback");
    assertEquals(1, ran.size(), "a further example: say here what it prints");
    shows(ran.get(0), "\"items\":[", "\"code\":\"standard\"", "\"key\":\"callback-selection\"");
  }

  @Test
  void subscribersHolidaysLaunchesAndFindingsAreTaken() throws Exception {
    var ran = run("analytics");
    assertEquals(4, ran.size(), "a further example: say here what it prints");
    shows(ran.get(0), "\"added\":2");
    shows(ran.get(1), "国庆节");
    shows(ran.get(2), "\"state\":\"REGISTERED\"");
    shows(ran.get(3), "\"state\":\"PROPOSED\"");
  }

  @Test
  void everyAddressThatIsListedIsAnswered() throws Exception {
    var commands = new StringBuilder("TOKEN=$(deploy/token analyst supervisor administrator)\n");
    int listed = 0;
    for (var block : readme("analytics").fenced("")) {
      for (var address : GET.matcher(block).results().map(line -> line.group(1)).toList()) {
        commands.append(READ.formatted(address));
        listed++;
      }
    }
    assertTrue(listed > 10, "addresses are listed as GET /api/v1/…");

    var ran = suite.shell().run(List.of(commands.toString())).get(0);

    assertEquals(List.of(), ran.refusals());
    assertTrue(ran.printed().lines().count() >= listed, ran.printed());
  }

  @Test
  void processesAndTablesAreChangedWarningsAnsweredAndRelationshipsRepaired() throws Exception {
    var flood = Flood.of("service-quality.agent-attitude", suite, 4);
    var staff = suite.colleague("zhao", null, "coordinator", "head");
    staff.change(
        suite.callback("/pain-points"),
        Map.of(
            "complaintId",
            flood.complaints().keySet().iterator().next(),
            "painPoints",
            List.of("ATTITUDE_OR_EVASION", "SLOW_TO_GRASP", "WRONG_ANSWER")));
    var warning = suite.workflow("/warnings/" + flood.warning());
    Eventually.see("the warning", () -> staff.find(warning), it -> it.has("state"));
    Eventually.see(
        "steps of a repair plan",
        () -> staff.read(suite.workflow("/repair-work")),
        page -> page.at("/items/0").has("id"));

    var ran = run("workflow");
    assertEquals(5, ran.size(), "a further example: say here what it prints");
    shows(ran.get(0), "\"name\":\"the limit is higher\"");
    shows(ran.get(1), "\"violations\":[]", "\"key\":\"warning\",\"version\":2");
    shows(ran.get(2), "\"what\":\"Billing corrects the July bills\"", "\"kind\":\"MESSAGE\"");
    shows(ran.get(3), "\"state\":\"DONE\"");
    shows(ran.get(4), "\"violations\":[]", "Check the answer", "\"state\":\"DONE\"");
  }

  private List<Ran> run(String service) throws Exception {
    var ran = suite.shell().run(readme(service).commands());
    ran.forEach(block -> assertEquals(List.of(), block.refusals(), block.printed()));
    return ran;
  }

  private static Readme readme(String service) throws IOException {
    return Readme.of(service + "-service/README.md");
  }

  private static void shows(Ran ran, String... parts) {
    for (var part : parts) {
      assertTrue(ran.printed().contains(part), () -> part + " is not in " + ran.printed());
    }
  }
}
