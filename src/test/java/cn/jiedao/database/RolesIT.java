package cn.jiedao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class RolesIT {
  @Autowired private JdbcClient database;

  @Test
  void the_application_works_as_a_role_that_owns_nothing() {
    assertThat(database.sql("select current_user").query(String.class).single())
        .isEqualTo("jiedao_app");
    assertThat(
            database
                .sql("select count(*) from pg_class where relowner = 'jiedao_app'::regrole")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table jiedao.aside (id int)",
        "create table public.aside (id int)",
        "create schema aside",
        "alter table case_step add column aside text",
        "alter table case_step disable trigger all",
        "drop table case_step",
        "truncate case_step",
        "update case_step set element = 'another' where false",
        "delete from case_step where false",
        "delete from case_step_content where false",
        "update case_proposal set version = 1 where false",
        "update case_anchor set at = at where false",
        "update transfer set funds = 0 where false",
        "delete from transfer where false",
        "delete from transfer_office where false",
        "update transfer_evidence set seq = 1 where false",
        "delete from transfer_evidence where false",
        "delete from transfer_end where false",
        "delete from blocked_matter where false",
        "update resolution set outcome = 'adopted' where false",
        "delete from resolution where false",
        "update meeting_session set body = 'gusu-government' where false",
        "delete from meeting_session where false",
        "update meeting_topic set case_number = '' where false",
        "delete from meeting_topic where false",
        "update legality_opinion set conclusion = 'lawful' where false",
        "delete from legality_opinion where false",
        "update notice set body = '' where false",
        "delete from notice where false",
        "delete from document where false",
        "update case_head set applicant = '' where false",
        "delete from case_head where false",
        "delete from audit_event where false",
        "update audit_event set at = at where false",
        "set session_replication_role = replica"
      })
  @Tag("INV-S-9")
  void the_application_can_neither_change_the_schema_nor_what_is_on_record(String command) {
    assertThatThrownBy(() -> database.sql(command).update())
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
  }
}
