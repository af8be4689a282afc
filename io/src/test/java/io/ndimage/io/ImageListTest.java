package io.ndimage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.io.ImageReadException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageListTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("more/deep"));
        Files.createDirectories(folder.resolve("__MACOSX"));
        Files.createDirectories(folder.resolve("empty.png"));
        for (String name :
                new String[] {"b.png", "a.tif", "more/c.png", "more/deep/d.png", "._b.png", "__MACOSX/x.png"}) {
            Images.write(folder.resolve(name), NdArray.zeros(DType.UINT8, 2, 2));
        }
        Files.move(folder.resolve("a.tif"), folder.resolve("a.dat"));
        for (String name : new String[] {".DS_Store", "Thumbs.db", "notes.txt", "nothing.png"}) {
            Files.write(
                    folder.resolve(name),
                    name.startsWith("nothing") ? new byte[0] : "text".getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Path> at(String... names) {
        return List.of(names).stream().map(folder::resolve).toList();
    }

    @Test
    void theImagesOfAFolderAreToldByTheirContent() throws IOException {
        ImageList list = Images.list(folder.toString());
        assertThat(list).isEqualTo(new ImageList(at("a.dat", "b.png"), 3, 2));
    }

    @Test
    void aPatternMayGoThroughFolders() throws IOException {
        assertThat(Images.list(folder + "/*.png")).isEqualTo(new ImageList(at("b.png"), 1, 1));
        assertThat(Images.list(folder + "/**.png").files()).isEqualTo(at("b.png", "more/c.png", "more/deep/d.png"));
        assertThat(Images.list(folder + "/*/?.png").files()).isEqualTo(at("more/c.png"));
        assertThat(Images.list(folder + "/{a,b}.*").files()).isEqualTo(at("a.dat", "b.png"));
    }

    @Test
    void aFileAloneIsAListOfOne() throws IOException {
        assertThat(Images.list(folder.resolve("b.png").toString())).isEqualTo(new ImageList(at("b.png"), 0, 0));
        Path odd = Files.copy(folder.resolve("b.png"), folder.resolve("odd[1].png"));
        assertThat(Images.list(odd.toString()).files()).containsExactly(odd);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> Images.list(folder + "/missing"))
                .isInstanceOfSatisfying(
                        ImageReadException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE))
                .hasMessage(folder + "/missing: no such file or folder");
        assertThatThrownBy(() -> Images.list(folder + "/missing/*.png"))
                .hasMessage(folder + "/missing: no such file or folder");
        assertThatThrownBy(() -> Images.list(folder + "/*.txt"))
                .hasMessage(
                        folder + ": no images match '" + folder + "/*.txt'; passed over 0 hidden and 1 other files");
        assertThatThrownBy(() -> Images.list(folder + "/empty.png"))
                .hasMessage(
                        folder + "/empty.png: is a directory without images; passed over 0 hidden and 0 other files");
        assertThatThrownBy(() -> Images.list(folder + "/[.png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pattern '" + folder + "/[.png': ");
    }
}
