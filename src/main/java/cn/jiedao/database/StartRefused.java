package cn.jiedao.database;

/** The database does not allow a start: why, and what the operator can do about it. */
class StartRefused extends IllegalStateException {
  private final String remedy;

  StartRefused(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
