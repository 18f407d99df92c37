package cn.jiedao.norm;

import cn.jiedao.norm.NormFiles.NormEntry;
import cn.jiedao.norm.NormFiles.NormFile;
import cn.jiedao.norm.NormFiles.PowerEntry;
import cn.jiedao.norm.NormFiles.PowerFile;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.io.IOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads norms and powers at the start, once for each edition of their files. */
@Component
class NormLoading implements InitializingBean {
  private final JdbcClient database;
  private final TransactionTemplate wholly;
  private final Organizations organizations;
  private final Clock clock;
  private final Resource norms;
  private final Resource powers;

  NormLoading(
      JdbcClient database,
      PlatformTransactionManager transactions,
      Organizations organizations,
      Clock clock,
      @Value("${jiedao.norms.file:classpath:norms/norms.yaml}") Resource norms,
      @Value("${jiedao.norms.powers:classpath:norms/powers.yaml}") Resource powers) {
    this.database = database;
    this.wholly = new TransactionTemplate(transactions);
    this.organizations = organizations;
    this.clock = clock;
    this.norms = norms;
    this.powers = powers;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    NormFile read = NormFiles.read(norms, NormFile.class);
    PowerFile own = NormFiles.read(powers, PowerFile.class);
    wholly.executeWithoutResult(
        loading -> {
          load(read);
          load(own);
        });
  }

  void load(NormFile file) {
    file.norms().forEach(norm -> load(file, norm));
  }

  private void load(NormFile file, NormEntry norm) {
    database
        .sql(
            """
            insert into norm values (:code, :edition, :title, :level, :article, :quote, :permits,
              daterange(:from, :until), :demo, :reference, :now) on conflict do nothing
            """)
        .param("code", norm.code())
        .param("edition", file.edition())
        .param("title", norm.title())
        .param("level", norm.level().name())
        .param("article", norm.article())
        .param("quote", norm.quote())
        .param("permits", norm.permitsDelegation())
        .param("from", norm.from())
        .param("until", norm.until(), Types.DATE)
        .param("demo", file.demo())
        .param("reference", file.reference())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void load(PowerFile file) {
    for (Organization body : organizations.all())
      file.powers()
          .getOrDefault(body.function(), List.of())
          .forEach(power -> load(file, body.code(), power));
  }

  private void load(PowerFile file, String department, PowerEntry power) {
    database
        .sql(
            """
            insert into own_power values (:department || '-' || :code, :edition, :department, :name, :type, :norm,
              daterange(:from, :until), :demo, :now) on conflict do nothing
            """)
        .param("department", department)
        .param("code", power.code())
        .param("edition", file.edition())
        .param("name", power.name())
        .param("type", power.type().name())
        .param("norm", power.norm())
        .param("from", power.from())
        .param("until", power.until(), Types.DATE)
        .param("demo", file.demo())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
