package cn.jiedao.api;

import java.util.Map;
import java.util.TreeMap;

/** A call that no honest system makes; its name says what is wrong with it. */
record HostileCall(
    String name, String method, String path, Map<String, String> headers, byte[] body) {
  HostileCall named(String what) {
    return new HostileCall(name + ": " + what, method, path, headers, body);
  }

  HostileCall withPath(String other) {
    return new HostileCall(name, method, other, headers, body);
  }

  HostileCall withMethod(String other) {
    return new HostileCall(name, other, path, headers, body);
  }

  HostileCall withBody(byte[] other) {
    return new HostileCall(name, method, path, headers, other);
  }

  /** With another value of a header; null takes it away. */
  HostileCall withHeader(String header, String value) {
    var changed = new TreeMap<>(headers);
    if (value == null) changed.remove(header);
    else changed.put(header, value);
    return new HostileCall(name, method, path, changed, body);
  }
}
