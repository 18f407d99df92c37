package cn.jiedao.engine.guard;

import cn.jiedao.ModelBean;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The closed list of beans that models can name: delegates, and what carries {@link ModelBean}.
 * Read-only, and no bean is made before a model asks for it, so that delegates may use the engine.
 */
@Component
class ModelBeans extends AbstractMap<Object, Object> {
  private final ConfigurableApplicationContext context;
  private Set<String> delegates;
  private Set<String> named;

  ModelBeans(ConfigurableApplicationContext context) {
    this.context = context;
  }

  boolean mayCarryOut(String name) {
    return delegates().contains(name);
  }

  boolean mayBeCalled(String name) {
    return named().contains(name);
  }

  private synchronized Set<String> delegates() {
    if (delegates == null) {
      delegates = Set.of(context.getBeanNamesForType(JavaDelegate.class, false, false));
    }
    return delegates;
  }

  private synchronized Set<String> named() {
    if (named == null) {
      Set<String> found = new HashSet<>();
      for (String name : context.getBeanDefinitionNames()) {
        if (context.findAnnotationOnBean(name, ModelBean.class, false) != null) {
          found.add(name);
        }
      }
      named = Set.copyOf(found);
    }
    return named;
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String name && (delegates().contains(name) || named().contains(name));
  }

  @Override
  public Object get(Object key) {
    return containsKey(key) ? context.getBean((String) key) : null;
  }

  @Override
  public Set<Object> keySet() {
    Set<Object> names = new HashSet<>(delegates());
    names.addAll(named());
    return names;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    throw new UnsupportedOperationException("only looked up by name");
  }
}
