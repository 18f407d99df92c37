package cn.jiedao.law;

import cn.jiedao.law.prover.Property;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** The invariants of src/main/resources/law/invariants.yaml, read whole or refused. */
public record Catalogue(List<Invariant> invariants) {
  private static final Path FILE = Path.of("src/main/resources/law/invariants.yaml");

  // read once: nobody edits them while tests run
  private static final Supplier<Elements> ELEMENTS = SingletonSupplier.of(Elements::ofTheModels);
  private static final Supplier<Sources> SOURCES = SingletonSupplier.of(Sources::read);

  /**
   * @throws CatalogueRefused with every fault, each with file, line and entry
   */
  public static Catalogue read() throws IOException {
    return read(FILE);
  }

  static Catalogue read(Path path) throws IOException {
    LawFile file = LawFile.of(path, "id");
    var reader = new InvariantReader(ELEMENTS.get(), SOURCES.get());
    var catalogue = new Catalogue(file.entries().stream().map(reader::read).toList());
    file.refuseWhatWasFound();
    return catalogue;
  }

  /**
   * What is claimed of each process, also where its model has lost an element: the prover shows the
   * run that goes on without it.
   */
  public static Map<String, List<Property>> claims() throws IOException {
    LawFile file = LawFile.of(FILE, "id");
    var reader = new ClaimReader((item, claim) -> {});
    var claims =
        file.entries().stream()
            .filter(entry -> entry.has("model"))
            .flatMap(entry -> reader.read(entry).stream())
            .collect(
                Collectors.groupingBy(
                    Claim::process, Collectors.mapping(Claim::property, Collectors.toList())));
    file.refuseWhatWasFound();
    return claims;
  }

  Optional<Invariant> find(String id) {
    return invariants.stream().filter(invariant -> invariant.id().equals(id)).findFirst();
  }

  List<Invariant> ofArticle(int number) {
    return invariants.stream()
        .filter(invariant -> !invariant.isShared() && invariant.articles().contains(number))
        .toList();
  }

  List<Invariant> shared() {
    return invariants.stream().filter(Invariant::isShared).toList();
  }
}
