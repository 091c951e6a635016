package io.redress.scenarios;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link StartedSuite} to every scenario that needs no suite of its own. The first
 * one starts it, and it ends with the run. Such scenarios come one after the other in their order,
 * as its time only goes forward. Those that start a suite of their own are {@code CONCURRENT}: they
 * wait most of their time, and go on beside.
 */
final class OneSuite implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(OneSuite.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StartedSuite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(StartedSuite.class, key -> StartedSuite.start(), StartedSuite.class);
  }
}
