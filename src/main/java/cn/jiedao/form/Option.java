package cn.jiedao.form;

/** A value that may be chosen, and how people read it. */
public record Option(String value, String label) {}
