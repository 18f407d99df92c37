package cn.jiedao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a bean to the expressions of models, as in {@code ${parties.applicant(execution)}}; without
 * it a model sees nothing of the application but its delegates. It lies here, and not in the
 * engine's module, because modules below the engine carry it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {}
