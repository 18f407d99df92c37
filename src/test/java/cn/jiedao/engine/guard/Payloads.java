package cn.jiedao.engine.guard;

import java.util.List;

/** Expressions an attacker would send; each that runs sets the system property {@link #CANARY}. */
final class Payloads {
  static final String CANARY = "jiedao.canary";

  private static final String SET =
      "''.getClass().forName('java.lang.System').getMethod('setProperty',"
          + "''.getClass(),''.getClass()).invoke(null,'"
          + CANARY
          + "','x')";

  static final List<String> FORBIDDEN =
      List.of(
          "${" + SET + "}",
          "#{" + SET + "}",
          " ${" + SET + "} ",
          "${currentUser()}${" + SET + "}",
          "${" + SET + "}${now()}",
          "${currentUser().getClass().forName('java.lang.Runtime')}",
          "${currentUserGroups().getClass()}",
          "${now().getClass()}",
          "${now().class}",
          "${dateTime().getClass().getClassLoader()}",
          "${dateTime().plusDays(" + SET + ")}",
          "${dateTime().plusDays(1).getClass()}",
          "${dateTime().plusDays(1).toDate().getClass()}",
          "${deadlines}",
          "${deadlines.soon().getClass()}",
          "${stead}",
          "${stead.represented().getClass()}",
          "${deadlines.rest(now())}",
          "${dateTime().plusDays(-1)}",
          "${dateTime().plusDays(99999999)}",
          "${dateTime()\n.getClass()}",
          "${empty " + SET + "}",
          "${true ? " + SET + " : now()}",
          "${currentUser() == " + SET + "}",
          "${''['class']}",
          "${''['class'].forName('java.lang.System')}",
          "${dataSource}",
          "${processEngine.getIdentityService()}",
          "${environment.getProperty('spring.datasource.password')}",
          "${execution}",
          "${1+1}",
          "${'text'}",
          "plain text",
          "${",
          "${}",
          "${currentUser()",
          "\\${now()}",
          "${now()} " + "x".repeat(300));

  static final List<String> ALLOWED =
      List.of(
          "${currentUser()}",
          "${ currentUserGroups() }",
          "#{now()}",
          "${deadlines.soon()}",
          "${stead.represented()}",
          "${dateTime()}",
          "${dateTime().plusDays(30)}",
          "${dateTime().minusWeeks(2).withTimeAtStartOfDay()}",
          "${dateTime().withDayOfMonth(1).toDate()}",
          "${dateTime().plusHours(1).minusMinutes(5)}");

  private Payloads() {}
}
