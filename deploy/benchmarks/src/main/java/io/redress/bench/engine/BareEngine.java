package io.redress.bench.engine;

import com.github.f4b6a3.uuid.UuidCreator;
import io.redress.bench.measure.Server;
import io.redress.bench.rows.Store;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * The reference of what the workflow does: the engine alone, in this process, with the settings of
 * the service, the diagram of the service and tables of its own on the same server. It keeps no
 * case, no work item, no deadline, and tells nobody.
 */
public final class BareEngine implements AutoCloseable {
  private static final int CONNECTIONS = 20;
  private static final int JOB_THREADS = 3;
  private static final int IDLE_WAIT_MS = 1_000;
  private static final int LONGEST_WAIT_MS = 5_000;
  private static final int JOB_LOCK_MS = 20_000;

  private final ProcessEngine engine;
  private final DefaultJobExecutor jobs;
  private final Store store;
  private final Map<String, Instant> late;

  private BareEngine(
      ProcessEngine engine, DefaultJobExecutor jobs, Store store, Map<String, Instant> late) {
    this.engine = engine;
    this.jobs = jobs;
    this.store = store;
    this.late = late;
  }

  /** Makes the tables anew, and deploys what is deployed to the service. */
  public static BareEngine besideTheService(Server server) throws SQLException {
    EngineSchema.make(server);
    var jobs = jobs();
    var late = new ConcurrentHashMap<String, Instant>();
    var engine = engine(server, jobs, new LateVerification(late));
    var deployment = engine.getRepositoryService().createDeployment().name("bare");
    EngineSchema.files(server)
        .forEach((name, file) -> deployment.addInputStream(name, new ByteArrayInputStream(file)));
    deployment.deploy();
    return new BareEngine(engine, jobs, Store.fresh(server, EngineSchema.NAME), late);
  }

  private static DefaultJobExecutor jobs() {
    var jobs = new DefaultJobExecutor();
    jobs.setCorePoolSize(JOB_THREADS);
    jobs.setMaxPoolSize(JOB_THREADS);
    jobs.setQueueSize(2 * JOB_THREADS);
    jobs.setWaitTimeInMillis(IDLE_WAIT_MS);
    jobs.setLockTimeInMillis(JOB_LOCK_MS);
    jobs.setMaxWait(LONGEST_WAIT_MS);
    return jobs;
  }

  /** As the service sets it up, but for its own transactions, words and listeners. */
  private static ProcessEngine engine(
      Server server, DefaultJobExecutor jobs, LateVerification late) {
    var engine = new StandaloneProcessEngineConfiguration();
    engine.setProcessEngineName("bare-" + UuidCreator.getTimeOrderedEpoch());
    engine.setJdbcDriver("com.mysql.cj.jdbc.Driver");
    engine.setJdbcUrl(server.address(EngineSchema.NAME));
    engine.setJdbcUsername(server.user());
    engine.setJdbcPassword(server.password());
    engine.setJdbcMaxActiveConnections(CONNECTIONS);
    engine.setJdbcMaxIdleConnections(CONNECTIONS);
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setDatabaseType("mysql");
    engine.setJdbcBatchProcessing(true);
    engine.setIdGenerator(() -> UuidCreator.getTimeOrderedEpoch().toString());
    engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    engine.setEnforceHistoryTimeToLive(false);
    engine.setCmmnEnabled(false);
    engine.setDbIdentityUsed(false);
    engine.setAuthorizationEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setBeans(new HashMap<>(BareWords.beans()));
    engine.setCustomPreBPMNParseListeners(List.of(late));
    engine.setJobExecutorActivate(false);
    engine.setJobExecutorAcquireByDueDate(true);
    engine.setEnsureJobDueDateNotNull(true);
    engine.setJobExecutor(jobs);
    return engine.buildProcessEngine();
  }

  /** Its tables. */
  public Store store() {
    return store;
  }

  /** Starts the lifecycle under a new business key, which is answered. */
  public String start() {
    return started().getBusinessKey();
  }

  /** Starts the lifecycle; the instance's id is answered. */
  public String startInstance() {
    return started().getProcessInstanceId();
  }

  private ProcessInstance started() {
    var key = UuidCreator.getTimeOrderedEpoch().toString();
    return engine
        .getRuntimeService()
        .startProcessInstanceByMessage("complaint.registered", key, variables(key));
  }

  /** The open tasks of an instance. */
  public List<Task> tasks(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
  }

  /** Whether an instance has not come to its end. */
  public boolean runs(String instance) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count()
        > 0;
  }

  /** Takes a task and completes it, each in a transaction of its own. */
  public void claimAndComplete(String task, String user, Map<String, Object> variables) {
    engine.getTaskService().claim(task, user);
    engine.getTaskService().complete(task, variables);
  }

  /** The open task of an element in a case, or {@code null}. */
  public String task(String key, String element) {
    var task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(key)
            .taskDefinitionKey(element)
            .listPage(0, 1);
    return task.isEmpty() ? null : task.get(0).getId();
  }

  /** The tasks of one group that are due first, by the engine's own query. */
  public List<Task> page(String group, int limit) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskCandidateGroup(group)
        .orderByDueDate()
        .asc()
        .orderByTaskId()
        .asc()
        .listPage(0, limit);
  }

  /** Hands a message to the instance that waits for it. */
  public void tell(String instance, String message, Map<String, Object> variables) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceId(instance)
        .setVariables(variables)
        .correlate();
  }

  /** Looks for due timers and acts on them, until it is closed. */
  public void actOnTimers() {
    jobs.start();
  }

  /** When the timer of a verification that is late acted, by business key. */
  public Map<String, Instant> late() {
    return late;
  }

  /** As the service gives them to a case that starts. */
  private static Map<String, Object> variables(String key) {
    var variables = new HashMap<String, Object>();
    variables.put("complaintId", key);
    variables.put("lane", "STANDARD");
    variables.put("tier", "ORDINARY");
    variables.put("category", "basic-business.bill-disputed");
    variables.put("categoryGroup", "basic-business");
    variables.put("firstDepartment", "customer-care");
    variables.put("firstPerson", "agent.lin");
    variables.put("leadDepartment", null);
    for (var count : List.of("returns", "dissatisfied", "escalationLevel", "compensation")) {
      variables.put(count, 0L);
    }
    variables.put("round", 1L);
    for (var not : List.of("verified", "contactMade", "ownerFinal")) {
      variables.put(not, false);
    }
    variables.put("processRole", "handler");
    return variables;
  }

  @Override
  public void close() {
    if (jobs.isActive()) {
      jobs.shutdown();
    }
    engine.close();
  }
}
