/**
 * A form is one contract for Tasklist, engine and API: the {@code .form} file (Camunda Forms) read
 * as rules about what may be answered. Knows neither the engine nor the database.
 */
@org.springframework.modulith.ApplicationModule(displayName = "表单")
package cn.jiedao.form;
