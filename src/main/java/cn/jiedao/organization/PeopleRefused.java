package cn.jiedao.organization;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing was changed, for every one of these reasons. */
public class PeopleRefused extends RuntimeException {
  private final transient List<Objection> objections;

  PeopleRefused(List<Objection> objections) {
    super(objections.stream().map(Objection::message).collect(Collectors.joining("；")));
    this.objections = List.copyOf(objections);
  }

  PeopleRefused(String field, String message) {
    this(List.of(new Objection(field, message)));
  }

  public List<Objection> objections() {
    return objections;
  }
}
