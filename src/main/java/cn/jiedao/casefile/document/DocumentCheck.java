package cn.jiedao.casefile.document;

import java.io.InputStream;
import java.util.Optional;

/**
 * Looks into a document before it becomes available; a bean of this type replaces the default,
 * which finds nothing (hook for a virus scanner). An exception means that the check could not be
 * made: nothing is stored.
 */
@FunctionalInterface
public interface DocumentCheck {
  /** What is wrong with it, in Chinese; empty when it may be used. */
  Optional<String> finding(Document document, InputStream content);
}
