package cn.jiedao.casefile.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of documents, in rows of one mebibyte, so that no file is ever in memory as a whole.
 */
@Component
class DocumentContent {
  static final int CHUNK = 1 << 20;
  static final long LIMIT = 50L * CHUNK;

  /** What is known of a content once its last byte is stored. */
  record Stored(UUID document, long size, String sha256) {}

  private final JdbcClient database;

  DocumentContent(JdbcClient database) {
    this.database = database;
  }

  /**
   * @throws DocumentRefused when it is empty or larger than the limit
   */
  Stored store(UUID document, InputStream content) {
    MessageDigest digest = sha256();
    long size = 0;
    try {
      byte[] chunk;
      for (int position = 0; (chunk = content.readNBytes(CHUNK)).length > 0; position++) {
        size += chunk.length;
        if (size > LIMIT) throw DocumentRefused.tooLarge();
        digest.update(chunk);
        insert(document, position, chunk);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (size == 0) throw DocumentRefused.because("文件是空的，没有保存。请重新选择文件。");
    return new Stored(document, size, HexFormat.of().formatHex(digest.digest()));
  }

  private void insert(UUID document, int position, byte[] chunk) {
    database
        .sql("insert into document_chunk values (:document, :position, :bytes)")
        .param("document", document)
        .param("position", position)
        .param("bytes", chunk)
        .update();
  }

  /** Reads a content chunk by chunk, from wherever it is asked for. */
  StoredChannel channel(UUID document, long size) {
    return new StoredChannel(size, position -> chunk(document, position));
  }

  InputStream stream(UUID document, long size) {
    return Channels.newInputStream(channel(document, size));
  }

  private byte[] chunk(UUID document, int position) {
    return database
        .sql("select bytes from document_chunk where document = :document and position = :position")
        .param("document", document)
        .param("position", position)
        .query(byte[].class)
        .single();
  }

  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
