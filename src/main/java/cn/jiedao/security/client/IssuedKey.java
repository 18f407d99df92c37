package cn.jiedao.security.client;

import java.io.Serializable;

/**
 * A key with its secret: shown once, stored nowhere.
 *
 * @param text what the system puts into its header
 */
record IssuedKey(String client, String id, String text) implements Serializable {}
