package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.publication.comment.Comment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All opinions on a matter as a file; who wrote them only for those who have to answer. */
final class CommentFile {
  private static final List<String> COLUMNS = List.of("回执编号", "方式", "来件编号", "收到日期", "意见内容", "居住社区");
  private static final List<String> PERSONAL = List.of("姓名", "联系方式");

  private CommentFile() {}

  /** Whether the viewer's organisation handles the matter, and so may know who wrote. */
  static boolean handles(Viewer viewer, CaseHead head) {
    return viewer.acts() && viewer.actor().organization().equals(head.applicant());
  }

  static byte[] csv(List<Comment> comments, boolean personal) {
    var text = new StringBuilder(Csv.BYTE_ORDER_MARK);
    text.append(Csv.line(with(COLUMNS, personal, PERSONAL)));
    for (Comment one : comments) {
      var author = Arrays.asList(one.opinion().name(), one.opinion().contact());
      text.append(Csv.line(with(cells(one), personal, author)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(Comment one) {
    return Arrays.asList(
        one.receipt(),
        one.way().label(),
        one.reference(),
        one.receivedOn().toString(),
        one.opinion().text(),
        one.opinion().community());
  }

  private static List<String> with(List<String> cells, boolean personal, List<String> more) {
    var all = new ArrayList<>(cells);
    if (personal) all.addAll(more);
    return all;
  }
}
