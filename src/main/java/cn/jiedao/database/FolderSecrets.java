package cn.jiedao.database;

/**
 * Secrets that lie beside the embedded database, readable by the owner of the folder only; with a
 * server of one's own there are none.
 */
public interface FolderSecrets {
  /** The secret of a name, made at its first use. */
  String secret(String name);
}
