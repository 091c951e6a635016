package io.redress.workflow.process;

import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;

/**
 * The engine in the container's transactions. The connection pool refuses a connection that was
 * taken outside a transaction and used inside one, so schema commands run in the ordinary chain.
 */
class JtaEngineConfiguration extends JakartaTransactionProcessEngineConfiguration {
  @Override
  protected void initCommandExecutorDbSchemaOperations() {
    if (commandExecutorSchemaOperations == null) {
      commandExecutorSchemaOperations = commandExecutorTxRequired;
    }
  }
}
