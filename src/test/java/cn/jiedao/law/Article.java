package cn.jiedao.law;

import java.util.List;

/**
 * An article of the regulation, and where it stands in the software.
 *
 * @param title its heading
 * @param by processes that carry it out
 * @param why why it is a principle without a procedure, else null
 * @param shows where one meets the principle, else null
 * @param missing what has to be built yet, or what its invariants still wait for; may be null
 */
record Article(
    int number,
    String title,
    String zh,
    String en,
    State state,
    List<String> by,
    String why,
    String shows,
    String missing) {

  enum State {
    CARRIED_OUT("carriedOut"),
    PRINCIPLE("principle"),
    NOT_YET_BUILT("notYetBuilt");

    final String word;

    State(String word) {
      this.word = word;
    }
  }
}
