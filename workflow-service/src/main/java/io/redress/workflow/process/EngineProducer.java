package io.redress.workflow.process;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.redress.kit.id.Ids;
import io.redress.workflow.jobs.FailingJobs;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/** Builds the engine on the service's own data source and transactions. Nothing starts here. */
@Singleton
class EngineProducer {

  @Produces
  @Singleton
  ProcessEngine engine(
      AgroalDataSource dataSource,
      TransactionManager transactions,
      @All List<BpmnParseListener> parseListeners,
      Vocabulary vocabulary,
      FailingJobs failing,
      ProcessConfig config) {
    JtaEngineConfiguration engine = new JtaEngineConfiguration();
    engine.setProcessEngineName("redress");
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setTransactionsExternallyManaged(true);
    // Flyway owns the tables.
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    engine.setDatabaseType("mysql");
    engine.setJdbcBatchProcessing(true);
    engine.setIdGenerator(Ids::next);
    // Events and analytics keep the past; the engine keeps what it needs to run.
    engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    engine.setEnforceHistoryTimeToLive(false);
    engine.setCmmnEnabled(false);
    engine.setDbIdentityUsed(false);
    engine.setAuthorizationEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setEnableXxeProcessing(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setJavaSerializationFormatEnabled(false);
    // Each version that a query finds would have its file read and kept, for a text that nobody
    // asks.
    engine.setEnableFetchProcessDefinitionDescription(false);
    engine.setBeans(new HashMap<>(vocabulary.beans()));
    engine.setExpressionManager(new VocabularyExpressions(vocabulary));
    engine.setCustomPreBPMNParseListeners(parseListeners);
    engine.setCustomSessionFactories(EngineReads.factories());
    engine.setJobExecutorActivate(false);
    engine.setJobExecutorAcquireByDueDate(true);
    engine.setEnsureJobDueDateNotNull(true);
    engine.setFailedJobRetryTimeCycle("PT5S,PT30S,PT2M,PT10M,PT1H");
    engine.setFailedJobCommandFactory((job, failure) -> new RecordedRetry(job, failure, failing));
    DefaultJobExecutor jobs = new DefaultJobExecutor();
    jobs.setCorePoolSize(config.jobThreads());
    jobs.setMaxPoolSize(config.jobThreads());
    jobs.setQueueSize(config.jobThreads() * 2);
    jobs.setWaitTimeInMillis(Math.toIntExact(config.idleWait().toMillis()));
    jobs.setLockTimeInMillis(Math.toIntExact(config.jobLock().toMillis()));
    jobs.setMaxWait(config.longestWait().toMillis());
    engine.setJobExecutor(jobs);
    return engine.buildProcessEngine();
  }
}
