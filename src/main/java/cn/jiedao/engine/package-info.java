/**
 * The Camunda engine as this house runs it: every answer passes the contract of its form under the
 * lock of its case and leaves a step; models are deployed once a release; time is one clock.
 */
@org.springframework.modulith.ApplicationModule(displayName = "流程引擎")
package cn.jiedao.engine;
