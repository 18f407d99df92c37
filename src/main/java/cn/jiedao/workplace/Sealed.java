package cn.jiedao.workplace;

/** What was written: how much, and its fingerprint. */
record Sealed(long size, String sha256) {}
