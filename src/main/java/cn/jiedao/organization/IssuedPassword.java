package cn.jiedao.organization;

import java.io.Serializable;

/** An initial password, shown once to whoever hands it over. */
record IssuedPassword(String person, String name, String password) implements Serializable {}
