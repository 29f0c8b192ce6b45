package dev.fakedrs.benchmark.server;

import dev.fakedrs.testing.image.Dockerfile;
import dev.fakedrs.testing.image.Image;
import dev.fakedrs.testing.image.Java;
import dev.yardstick.BareApplication;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is measured: the emulator in two ways, and two others that give the same answer. */
public final class Contenders {

    public static final String IMAGE = "image";
    public static final String IMAGE_LONG = "image-long";
    public static final String JAR = "jar";
    public static final String WIREMOCK = "wiremock";
    public static final String BARE = "bare";
    static final List<String> KEYS = List.of(IMAGE, JAR, WIREMOCK, BARE);

    /** What the Dockerfile says of long loads. */
    private static final String OPTIONS = "JDK_JAVA_OPTIONS";

    private static final String LONG = "-Xmx320m";

    private final Settings settings;
    private final String java = Java.launcher().toString();

    public Contenders(Settings settings) {
        this.settings = settings;
    }

    /** Those that the settings ask for and this JDK can run, ready to start. */
    public List<Contender> prepare() throws IOException {
        List<Contender> all = new ArrayList<>();
        for (String key : settings.contenders()) {
            switch (key) {
                case IMAGE -> {
                    if (Java.keepsAotCaches()) {
                        all.addAll(image());
                    }
                }
                case JAR ->
                    all.add(new Contender(
                            key,
                            "`java -jar`",
                            folder(key),
                            List.of(java, "-jar", settings.jar().toString())));
                case WIREMOCK -> all.add(wiremock());
                default -> all.add(bare());
            }
        }
        return all;
    }

    /** As it is, and as the Dockerfile says that it is to be started for a long load. */
    private List<Contender> image() throws IOException {
        Dockerfile dockerfile = Dockerfile.ofProject();
        Path folder = folder(IMAGE);
        Image image = new Image(settings.jar(), folder);
        image.extract();
        image.train(dockerfile);
        List<String> command = dockerfile.command();
        return List.of(
                new Contender(IMAGE, "the image's command line", folder, command, dockerfile.environment()),
                new Contender(
                        IMAGE_LONG,
                        "the same, `" + OPTIONS + "=" + LONG + "`",
                        folder,
                        command,
                        Map.of(OPTIONS, LONG)));
    }

    private Contender wiremock() throws IOException {
        Path root = folder(WIREMOCK);
        Path mappings = Files.createDirectories(root.resolve("mappings"));
        Files.writeString(mappings.resolve("switch-vip.json"), Switchover.WIREMOCK_STUB);
        String version = settings.wiremock().getFileName().toString().replaceAll("[^0-9]*([0-9.]+[0-9]).*", "$1");
        return new Contender(
                WIREMOCK,
                "WireMock " + version + " as shipped",
                root,
                List.of(
                        java,
                        "-jar",
                        settings.wiremock().toString(),
                        "--port",
                        Contender.PORT,
                        "--root-dir",
                        root.toString()));
    }

    private Contender bare() throws IOException {
        Path libraries = folder(BARE);
        new Image(settings.jar(), libraries).extract();
        String classpath = classes() + File.pathSeparator + libraries.resolve("lib") + File.separator + "*";
        return new Contender(
                BARE, "a bare controller", libraries, List.of(java, "-cp", classpath, BareApplication.class.getName()));
    }

    private Path folder(String key) throws IOException {
        return Files.createDirectories(settings.folder().resolve(key));
    }

    private static Path classes() {
        try {
            return Path.of(BareApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
