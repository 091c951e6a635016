package io.redress.workflow.process;

import io.redress.workflow.diagram.Word;
import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * Evaluates expressions so that they reach variables and the published words, and nothing behind
 * them: no property, no element, no other method of anything. This holds whatever was deployed.
 */
class VocabularyExpressions extends JuelExpressionManager {
  private final Vocabulary vocabulary;

  VocabularyExpressions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new Words(vocabulary));
    return resolvers;
  }

  /** The engine's own functions are no words either. */
  @Override
  protected FunctionMapper createFunctionMapper() {
    return new FunctionMapper() {
      @Override
      public Method resolveFunction(String prefix, String name) {
        return null;
      }
    };
  }

  private static final class Words extends ELResolver {
    private final Map<Object, Object> beans;
    private final Map<Object, Object> names = new IdentityHashMap<>();
    private final Map<Object, Set<String>> methods = new IdentityHashMap<>();
    private final BeanELResolver caller = new BeanELResolver(true);

    Words(Vocabulary vocabulary) {
      beans = vocabulary.beans();
      beans.forEach((name, bean) -> names.put(bean, name));
      beans.forEach(
          (name, bean) ->
              methods.put(
                  bean,
                  vocabulary.all().stream()
                      .filter(word -> word.bean().equals(name))
                      .map(Word::method)
                      .collect(Collectors.toSet())));
    }

    @Override
    public Object getValue(ELContext context, Object base, Object name) {
      if (base != null) {
        throw new ELException("A diagram reaches variables and published words only");
      }
      Object bean = beans.get(name);
      context.setPropertyResolved(bean != null);
      return bean;
    }

    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      if (base == null || !methods.getOrDefault(base, Set.of()).contains(String.valueOf(method))) {
        throw new ELException("A diagram calls published words only");
      }
      if (arguments.length > 0
          && arguments[0] instanceof DelegateExecution execution
          && !Vocabulary.isOf(Execution.processKey(execution), names.get(base))) {
        throw new ELException("A diagram calls words of its own process only");
      }
      return caller.invoke(context, base, method, types, arguments);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object name) {
      return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object name, Object value) {
      throw new ELException("A diagram sets nothing by an expression");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object name) {
      return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return Object.class;
    }
  }
}
