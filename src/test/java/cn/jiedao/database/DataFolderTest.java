package cn.jiedao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path disk;

  @Test
  void passwords_are_kept_between_starts_and_readable_by_their_owner_only() throws Exception {
    String first;
    try (var folder = DataFolder.open(disk.resolve("data"))) {
      first = folder.password("jiedao_app");
      assertThat(folder.password("jiedao_owner")).isNotEqualTo(first).hasSize(32);
    }
    try (var again = DataFolder.open(disk.resolve("data"))) {
      assertThat(again.password("jiedao_app")).isEqualTo(first);
    }
    Path passwords = disk.resolve("data/passwords.properties");
    if (Files.getFileStore(disk).supportsFileAttributeView("posix"))
      assertThat(Files.getPosixFilePermissions(passwords))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_link_to_a_folder_is_that_folder() throws Exception {
    Path folder = Files.createDirectory(disk.resolve("volume"));
    Path link = Files.createSymbolicLink(disk.resolve("data"), folder);
    try (var held = DataFolder.open(link)) {
      assertThat(held.cluster()).isEqualTo(folder.toRealPath().resolve("postgres"));
      assertThatThrownBy(() -> DataFolder.open(folder)).isInstanceOf(DataFolder.InUse.class);
    }
  }

  @Test
  void a_place_that_cannot_be_a_folder_is_named() throws Exception {
    Path file = Files.createFile(disk.resolve("data"));
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("数据目录 " + file + " 无法使用");
  }
}
