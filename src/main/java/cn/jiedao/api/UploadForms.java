package cn.jiedao.api;

import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.casefile.document.DocumentKinds;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Reads the parts of an upload: {@code kind}, {@code secrecy}, {@code file}, each once, no other.
 */
@Component
class UploadForms {
  private static final Set<String> PARTS = Set.of("kind", "secrecy", "file");

  /** A file that has arrived as a whole. */
  record Upload(String kind, Secrecy secrecy, MultipartFile file) {
    /** What makes it this upload: parts, name and content. */
    byte[] fingerprint() {
      try (InputStream content = file.getInputStream()) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(
            String.join("\n", kind, secrecy.name(), String.valueOf(file.getOriginalFilename()), "")
                .getBytes(StandardCharsets.UTF_8));
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return digest.digest();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private final DocumentKinds kinds;

  UploadForms(DocumentKinds kinds) {
    this.kinds = kinds;
  }

  Upload read(HttpServletRequest sent) {
    var request = WebUtils.getNativeRequest(sent, MultipartHttpServletRequest.class);
    // what was cut off half-way arrives here unread: the container has marked it as failed
    if (request == null) throw new MultipartException("incomplete");
    refuseOthers(request);
    String kind = text(request, "kind", null);
    if (kind == null || !kinds.all().containsKey(kind))
      throw Refused.body("/kind", "kind 应为材料种类的代码：" + String.join("、", kinds.all().keySet()));
    List<MultipartFile> files = request.getFiles("file");
    if (files.size() != 1) throw Refused.body("/file", "file 应为一个文件");
    return new Upload(kind, secrecy(text(request, "secrecy", "internal")), files.get(0));
  }

  private static void refuseOthers(MultipartHttpServletRequest request) {
    var names = new HashSet<>(request.getParameterMap().keySet());
    names.addAll(request.getMultiFileMap().keySet());
    names.removeAll(PARTS);
    if (!names.isEmpty()) throw Refused.body("", "只接受 kind、secrecy、file 三个部分，请去掉多余的部分");
  }

  private static String text(MultipartHttpServletRequest request, String name, String otherwise) {
    String[] values = request.getParameterValues(name);
    if (values == null) return otherwise;
    if (values.length > 1) throw Refused.body("/" + name, name + " 只能出现一次");
    return values[0];
  }

  private static Secrecy secrecy(String text) {
    return Arrays.stream(Secrecy.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.body("/secrecy", "secrecy 应为 public（公开）、internal（内部）或 confidential（限制知悉）"));
  }
}
