package cn.jiedao.engine;

import cn.jiedao.form.FormContract;

/** A message that the newest models may wait for, and what it carries. */
public record MessageForm(String message, String label, FormContract contract) {}
