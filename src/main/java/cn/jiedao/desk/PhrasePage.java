package cn.jiedao.desk;

import cn.jiedao.organization.Actors;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The phrases beside every text field; each change answers with the list as it is now. */
@RestController
class PhrasePage {
  private static final String ADDRESS = "/workplace/phrases";

  record Given(String wording) {}

  private final Phrases phrases;
  private final Actors actors;

  PhrasePage(Phrases phrases, Actors actors) {
    this.phrases = phrases;
    this.actors = actors;
  }

  @GetMapping(ADDRESS)
  List<Phrases.Phrase> list() {
    return phrases.of(actors.current().person());
  }

  @PostMapping(ADDRESS)
  List<Phrases.Phrase> add(@RequestBody Given given) {
    phrases.add(actors.current().person(), given.wording());
    return list();
  }

  @DeleteMapping(ADDRESS + "/{id}")
  List<Phrases.Phrase> remove(@PathVariable long id) {
    phrases.remove(actors.current().person(), id);
    return list();
  }
}
