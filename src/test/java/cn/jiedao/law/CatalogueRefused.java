package cn.jiedao.law;

import java.util.List;

/** Everything that is wrong with the catalogue, each with file, line and entry. */
public class CatalogueRefused extends RuntimeException {
  CatalogueRefused(List<String> findings) {
    super(String.join("\n", findings));
  }
}
