package cn.jiedao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.desk.Phrases.Phrase;
import cn.jiedao.engine.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class PhrasesIT {
  private static final String HIM = "gusu-finance.clerk";
  private static final String HER = "gusu-finance.leader";

  @Autowired private Phrases phrases;

  @Test
  void an_officer_finds_his_own_phrases_before_those_of_the_house_and_takes_away_only_his() {
    int ofTheHouse = phrases.of(HIM).size();
    phrases.add(HIM, " 经费已落实，同意。 ");
    phrases.add(HIM, "经费已落实，同意。");
    assertThat(phrases.of(HIM)).hasSize(ofTheHouse + 1);
    Phrase own = phrases.of(HIM).get(0);
    assertThat(own.wording()).isEqualTo("经费已落实，同意。");
    assertThat(phrases.of(HER)).hasSize(ofTheHouse);
    phrases.remove(HER, own.id());
    assertThat(phrases.of(HIM)).contains(own);
    phrases.remove(HIM, own.id());
    assertThat(phrases.of(HIM)).hasSize(ofTheHouse);
    assertThatThrownBy(() -> phrases.add(HIM, " ")).isInstanceOf(Refusal.class);
  }
}
