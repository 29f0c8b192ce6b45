package dev.fakedrs.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who is measured: the emulator in two ways, and two others that give the same answer. */
public final class Contenders {

    public static final String IMAGE = "image";
    public static final String JAR = "jar";
    public static final String WIREMOCK = "wiremock";
    public static final String CONTROL = "control";
    static final List<String> KEYS = List.of(IMAGE, JAR, WIREMOCK, CONTROL);

    private final Settings settings;
    private final Image image;
    private final String java = Java.tool("java").toString();

    public Contenders(Settings settings) {
        this.settings = settings;
        this.image = new Image(settings.project());
    }

    /** Those that the settings ask for and this JDK can run, ready to start. */
    public List<Contender> prepare() throws IOException {
        List<Contender> all = new ArrayList<>();
        for (String key : settings.contenders()) {
            if (isRunnable(key)) {
                all.add(prepare(key));
            }
        }
        return all;
    }

    /** Those that the settings ask for and this JDK cannot run. */
    public List<String> leftOut() {
        return settings.contenders().stream().filter(key -> !isRunnable(key)).toList();
    }

    private static boolean isRunnable(String key) {
        return Java.keepsAotCaches() || key.equals(JAR) || key.equals(WIREMOCK);
    }

    private Contender prepare(String key) throws IOException {
        Path folder = Files.createDirectories(settings.folder().resolve(key));
        return switch (key) {
            case IMAGE ->
                image.prepare(key, "the image's command line", settings.jar(), folder, "dev.fakedrs.Rehearsal");
            case CONTROL ->
                image.prepare(
                        key,
                        "the control",
                        settings.control(),
                        folder,
                        "dev.fakedrs.benchmark.control.ControlTraining");
            case JAR ->
                new Contender(
                        key,
                        "`java -jar`",
                        folder,
                        List.of(java, "-jar", settings.jar().toString()));
            default -> wiremock(folder);
        };
    }

    private Contender wiremock(Path root) throws IOException {
        Path mappings = Files.createDirectories(root.resolve("mappings"));
        Files.writeString(mappings.resolve("switch-vip.json"), Switchover.WIREMOCK_STUB);
        Path jar = settings.wiremock();
        String version = jar.getFileName().toString().replaceAll("[^0-9]*([0-9.]+[0-9]).*", "$1");
        return new Contender(
                WIREMOCK,
                "WireMock " + version + " as shipped",
                root,
                List.of(java, "-jar", jar.toString(), "--port", Contender.PORT, "--root-dir", root.toString()));
    }
}
