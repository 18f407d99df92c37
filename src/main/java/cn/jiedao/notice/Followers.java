package cn.jiedao.notice;

import cn.jiedao.casefile.CaseNumber;
import java.util.List;

/** Who wants to hear of a case without having taken part in it. */
public interface Followers {
  List<String> of(CaseNumber number);
}
