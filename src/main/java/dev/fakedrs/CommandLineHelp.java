package dev.fakedrs;

import dev.fakedrs.setting.SettingNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the help or the version instead of starting the server. */
final class CommandLineHelp {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final Set<String> VERSION = Set.of("--version", "-V");

    private CommandLineHelp() {}

    /** Prints the help or the version if the arguments ask for it, and returns whether they do. */
    static boolean answers(String... arguments) {
        List<String> asked = List.of(arguments);
        boolean help = !Collections.disjoint(asked, HELP);
        if (!help && Collections.disjoint(asked, VERSION)) {
            return false;
        }
        System.out.println(help ? text() : version());
        return true;
    }

    static String version() {
        String version = CommandLineHelp.class.getPackage().getImplementationVersion();
        return "fake-drs " + (version == null ? "(not packaged)" : version);
    }

    static String text() {
        StringBuilder text = new StringBuilder(version()).append("""
                : an emulator of the Data Replication Service of Open Telekom Cloud and Huawei Cloud

                  --help     prints this help
                  --version  prints the version

                Settings, as arguments (--fake-drs.auth=issued), as environment variables (FAKE_DRS_AUTH=issued), or in an
                application.properties of the working directory:

                  server.port (8147): the port that it listens on
                  server.address (127.0.0.1; in the image 0.0.0.0): the address that it listens on; 0.0.0.0: all
                """);
        Map<String, String> meanings = meanings();
        settings()
                .forEach((name, usual) -> text.append("  ")
                        .append(name)
                        .append(usual.isEmpty() ? "" : " (" + usual + ")")
                        .append(meanings.containsKey(name) ? ": " + meanings.get(name) : "")
                        .append('\n'));
        return text.toString();
    }

    /** Returns the names of the settings with their defaults. */
    static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        SettingNames.all()
                .defaults()
                // A list of strings already has a line for the list itself.
                .forEach((name, usual) -> {
                    if (!name.endsWith("[*]")) {
                        settings.put(name.replace("[*]", "[0]"), usual);
                    }
                });
        return settings;
    }

    /** Returns the descriptions of the settings from the metadata files that the build generates from the Javadoc. */
    private static Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        try {
            for (URL file :
                    Collections.list(CommandLineHelp.class.getClassLoader().getResources(METADATA))) {
                try (InputStream content = file.openStream()) {
                    for (JsonNode property :
                            JsonMapper.shared().readTree(content).path("properties")) {
                        if (property.has("description")) {
                            meanings.put(
                                    property.get("name").asString(),
                                    property.get("description").asString());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
