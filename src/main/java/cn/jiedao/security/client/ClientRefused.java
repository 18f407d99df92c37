package cn.jiedao.security.client;

import java.util.List;

/** Nothing about clients and keys was changed, for every one of these reasons. */
class ClientRefused extends RuntimeException {
  private final transient List<String> objections;

  ClientRefused(List<String> objections) {
    super(String.join("；", objections));
    this.objections = List.copyOf(objections);
  }

  ClientRefused(String objection) {
    this(List.of(objection));
  }

  List<String> objections() {
    return objections;
  }
}
