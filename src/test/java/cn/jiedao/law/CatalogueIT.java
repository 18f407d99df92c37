package cn.jiedao.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue and the database name each other. */
@JiedaoTest
class CatalogueIT {
  @Autowired private JdbcClient database;

  @Test
  void every_constraint_of_the_catalogue_is_in_the_database() throws IOException {
    var refusers = new Refusers(database);
    var findings = new TreeSet<String>();
    for (Invariant invariant : Catalogue.read().invariants())
      for (String name : invariant.database())
        if (!refusers.has(name))
          findings.add(
              "invariants.yaml:%d: %s: the database has no constraint, trigger or unique index %s: correct the name, or take it out"
                  .formatted(invariant.line(), invariant.id(), name));
    assertThat(findings).isEmpty();
  }

  @Test
  void whatever_refuses_in_the_name_of_an_invariant_stands_in_the_catalogue() throws IOException {
    Catalogue catalogue = Catalogue.read();
    var refusers = new Refusers(database).refusers();
    var findings = new TreeSet<String>();
    for (var refuser : refusers)
      if (catalogue.find(refuser.invariant()).stream()
          .flatMap(invariant -> invariant.database().stream())
          .noneMatch(refuser.names()::contains))
        findings.add(
            "invariants.yaml: %s: %s refuses in its name: add the one it bears to \"database\": %s"
                .formatted(refuser.invariant(), refuser.where(), refuser.names()));
    assertThat(refusers).isNotEmpty();
    assertThat(findings).isEmpty();
  }

  @Test
  void whatever_is_asked_can_be_asked() throws IOException {
    for (Invariant invariant : Catalogue.read().invariants())
      if (invariant.ask() != null)
        assertThat(database.sql("explain " + invariant.ask()).query(String.class).list())
            .as(invariant.id())
            .isNotEmpty();
  }
}
