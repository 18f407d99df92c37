package cn.jiedao.publication.comment;

import cn.jiedao.engine.FactSource;
import cn.jiedao.publication.Notice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of the public comment show: the matter, the notice, and the count by machine. */
@Component
class CommentFacts implements FactSource {
  private final Solicitations solicitations;
  private final Comments comments;

  CommentFacts(Solicitations solicitations, Comments comments) {
    this.solicitations = solicitations;
    this.comments = comments;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "matterTitle", asked -> asked.head().title(),
        "solicitationNumber", asked -> notice(asked).map(Notice::number).orElse(null),
        "receivedCount", asked -> notice(asked).map(n -> comments.count(n.number())).orElse(null));
  }

  private Optional<Notice> notice(Asked asked) {
    return solicitations.latest(asked.head().number());
  }
}
