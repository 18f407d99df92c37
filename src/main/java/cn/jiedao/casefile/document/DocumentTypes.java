package cn.jiedao.casefile.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is by its content. The name only says what it claims to be: a name given to
 * the detector as a hint would turn any bytes into what they are called.
 */
final class DocumentTypes {
  private static final String ACCEPTED = "PDF、OFD、Word、Excel、PowerPoint、JPG、PNG、TXT、CSV";

  private static final MediaTypeRegistry KINDS = MediaTypeRegistry.getDefaultRegistry();

  private DocumentTypes() {}

  /**
   * @throws DocumentRefused when the type is not on the list, or the content is of another type
   */
  static DocumentType of(String name, StoredChannel content) {
    DocumentType claimed =
        DocumentType.claimedBy(name)
            .orElseThrow(
                () ->
                    DocumentRefused.because(
                        "不接受“" + name + "”这种类型的文件，没有保存。可以上传：" + ACCEPTED + "。"));
    if (!isContained(firstBytes(content), claimed) || !holdsMark(claimed, content))
      throw DocumentRefused.because(
          "“" + name + "”的内容与扩展名不符，或者已加密、含宏，没有保存。请用原来的软件另存为 " + claimed + " 后再上传。");
    return claimed;
  }

  /** Containers have many kinds; anything else must be exactly itself (HTML is a kind of text). */
  private static boolean isContained(MediaType found, DocumentType claimed) {
    MediaType container = MediaType.parse(claimed.container());
    return found.equals(container)
        || claimed.mark() != null && KINDS.isInstanceOf(found, container);
  }

  private static MediaType firstBytes(StoredChannel content) {
    try (InputStream stream = open(content)) {
      return MimeTypes.getDefaultMimeTypes().detect(stream, new Metadata());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean holdsMark(DocumentType type, StoredChannel content) {
    return switch (type.container()) {
      case DocumentType.Container.ZIP -> ZipContent.holds(content, type.mark());
      case DocumentType.Container.OLE -> OleContent.holds(content, type.mark());
      default -> true;
    };
  }

  private static InputStream open(StoredChannel content) {
    return new BufferedInputStream(Channels.newInputStream(content.position(0L)));
  }
}
