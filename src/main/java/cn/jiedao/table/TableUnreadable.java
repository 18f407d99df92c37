package cn.jiedao.table;

/** A file is no table, or not one of a kind that is read; says what to do about it. */
public class TableUnreadable extends RuntimeException {
  TableUnreadable(String message) {
    super(message);
  }
}
