package io.redress.workflow.casefile;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.kit.id.Ids;
import io.redress.kit.wording.Spelling;
import io.redress.workflow.deadline.ServiceLevels;
import io.redress.workflow.statutory.StatutoryClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Starts the lifecycle of a registered complaint: once, however often the event arrives. */
@ApplicationScoped
public class StartCase {
  private static final Logger LOG = Logger.getLogger(StartCase.class);

  /**
   * The complaint, as its registration told it.
   *
   * @param lifecycleFrom when its clocks begin, where that is later than its registration;
   *     otherwise {@code null}
   */
  public record Complaint(
      String complaintId,
      String ticketNumber,
      String channel,
      String category,
      String categoryGroup,
      Lane lane,
      String tier,
      String branch,
      String district,
      String product,
      String customer,
      Instant registeredAt,
      String firstPerson,
      String firstDepartment,
      boolean highFrequency,
      Instant lifecycleFrom) {

    Instant clocksFrom() {
      return lifecycleFrom == null ? registeredAt : lifecycleFrom;
    }
  }

  private final CaseFiles files;
  private final Lifecycle lifecycle;
  private final ServiceLevels levels;
  private final CaseJournal journal;
  private final StatutoryClocks statutory;
  private final MeterRegistry meters;
  private final Clock clock;

  StartCase(
      CaseFiles files,
      Lifecycle lifecycle,
      ServiceLevels levels,
      CaseJournal journal,
      StatutoryClocks statutory,
      MeterRegistry meters,
      Clock clock) {
    this.files = files;
    this.lifecycle = lifecycle;
    this.levels = levels;
    this.journal = journal;
    this.statutory = statutory;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Starts a case, or does nothing where there is one; but one that ended as a duplicate runs a
   * further round when its complaint is told of once more, as it was none.
   *
   * @return whether a case was started
   */
  @Transactional
  public boolean start(Complaint complaint) {
    Optional<CaseFile> known = files.lockedIfPresent(complaint.complaintId());
    if (known.isPresent()) {
      return startAgain(known.get(), complaint);
    }
    Instant now = clock.instant();
    CaseFile file = new CaseFile();
    file.complaintId = complaint.complaintId();
    file.caseId = Ids.next();
    file.ticketNumber = complaint.ticketNumber();
    file.channel = complaint.channel();
    file.category = complaint.category();
    file.categoryGroup = complaint.categoryGroup();
    file.lane = complaint.lane();
    file.tier = complaint.tier();
    file.branch = complaint.branch();
    file.district = complaint.district();
    file.product = Spelling.of(complaint.product());
    file.customer = complaint.customer();
    file.highFrequency = complaint.highFrequency();
    file.firstPerson = complaint.firstPerson();
    file.firstDepartment = complaint.firstDepartment();
    file.registeredAt = complaint.registeredAt();
    file.startedAt = now;
    file.roundStartedAt = complaint.clocksFrom();
    file.informedAt = complaint.clocksFrom();
    file.serviceLevel = levels.of(file.lane, file.category, file.tier);
    files.add(file);
    run(file, "complaint.registered");
    LOG.infof("Started case %s of complaint %s", file.caseId, file.complaintId);
    return true;
  }

  private boolean startAgain(CaseFile file, Complaint complaint) {
    if (file.isOpen() || !file.isDuplicate() || complaint.lifecycleFrom() == null) {
      LOG.infof("Case of complaint %s exists already", complaint.complaintId());
      return false;
    }
    file.reopen(complaint.lifecycleFrom());
    file.firstPerson = complaint.firstPerson();
    file.firstDepartment = complaint.firstDepartment();
    if (complaint.lane().isAbove(file.lane)) {
      file.lane = complaint.lane();
      file.serviceLevel = levels.of(file.lane, file.category, file.tier);
    }
    run(file, "complaint.reopened");
    LOG.infof("Case %s was no duplicate, round %d", file.caseId, file.round);
    return true;
  }

  /** Runs the lifecycle of a new or reopened case from its start message on. */
  void run(CaseFile file, String message) {
    run(file, message, Map.of());
  }

  /** As above, with variables that differ from those of every start. */
  void run(CaseFile file, String message, Map<String, Object> differing) {
    Map<String, Object> variables = variables(file);
    variables.putAll(differing);
    lifecycle.chooseVersion(file);
    journal
        .fact(file, "case.started")
        .with("caseId", file.caseId)
        .with("process", file.processKey)
        .with("processVersion", file.processVersion)
        .with("lane", file.lane)
        .with("round", file.round)
        .with("startedAt", clock.instant())
        .with("firstResponsible", firstResponsible(file))
        .record();
    lifecycle.start(file, message, variables);
    statutory.begin(file);
    meters.counter("redress.cases.started", "lane", file.lane.name()).increment();
  }

  private static Map<String, String> firstResponsible(CaseFile file) {
    return file.firstPerson == null
        ? Map.of("department", file.firstDepartment)
        : Map.of("person", file.firstPerson, "department", file.firstDepartment);
  }

  /** The variables that a diagram may read from the first step on. */
  static Map<String, Object> variables(CaseFile file) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("complaintId", file.complaintId);
    variables.put("lane", file.lane.name());
    variables.put("tier", file.tier);
    variables.put("category", file.category);
    variables.put("categoryGroup", file.categoryGroup);
    variables.put("firstDepartment", file.firstDepartment);
    variables.put("firstPerson", file.firstPerson);
    variables.put("leadDepartment", file.leadDepartment);
    variables.put("round", (long) file.round);
    variables.put("returns", (long) file.returns);
    variables.put("dissatisfied", (long) file.dissatisfied);
    variables.put("escalationLevel", (long) file.escalationLevel);
    variables.put("verified", false);
    variables.put("contactMade", false);
    variables.put("ownerFinal", false);
    variables.put("processRole", "handler");
    variables.put("compensation", 0L);
    return variables;
  }
}
