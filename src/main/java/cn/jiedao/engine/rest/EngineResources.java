package cn.jiedao.engine.rest;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Puts readable errors in the place of the stock ones, for both doors to the engine's resources.
 */
@Configuration(proxyBeanMethods = false)
class EngineResources {
  private static final Set<Class<?>> STOCK_ERRORS =
      Set.of(
          ExceptionHandler.class, ProcessEngineExceptionHandler.class, RestExceptionHandler.class);

  private static Set<Class<?>> readable(Set<Class<?>> classes) {
    var all = new HashSet<>(classes);
    all.removeAll(STOCK_ERRORS);
    all.add(ReadableErrors.class);
    return all;
  }

  /**
   * The web apps' own door; registered first under its stock name, so that it is not made twice.
   */
  @Bean
  @Order(0)
  ServletRegistrationBean<ServletContainer> engineApiServlet() {
    var servlet = new ServletRegistrationBean<>(new ServletContainer(), "/camunda/api/engine/*");
    servlet.setName("Engine Api");
    servlet.addInitParameter("jakarta.ws.rs.Application", WebappResources.class.getName());
    return servlet;
  }

  /** The door for those who know Camunda. */
  @Bean
  CamundaJerseyResourceConfig engineRestResources() {
    return new CamundaJerseyResourceConfig() {
      @Override
      protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(readable(CamundaRestResources.getConfigurationClasses()));
      }
    };
  }

  /** Made by Jersey through reflection. */
  public static class WebappResources extends EngineRestApplication {
    @Override
    public Set<Class<?>> getClasses() {
      return readable(super.getClasses());
    }
  }
}
