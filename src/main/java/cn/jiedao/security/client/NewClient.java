package cn.jiedao.security.client;

import java.util.List;

/** What the security administrator fills in about an outside system. */
record NewClient(
    String id, String name, String organization, List<String> processes, Integer callsPerMinute) {}
