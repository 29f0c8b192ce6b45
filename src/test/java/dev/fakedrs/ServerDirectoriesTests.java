package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Which directories the servlet container makes for itself: none. */
class ServerDirectoriesTests {

    @Test
    void makesNoDirectory() throws IOException {
        int port = freePort();
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port);
        new ServerDirectories().customize(factory);

        WebServer server = factory.getWebServer();
        server.start();
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            assertThat(temporary.toFile().list((directory, name) -> name.contains("." + port + ".")))
                    .isEmpty();
            assertThat(Files.exists(Path.of("work"))).isFalse();
        } finally {
            server.destroy();
        }
    }

    @Test
    void leavesTheBaseDirectoryThatIsSet() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        File set = new File("set");
        factory.setBaseDirectory(set);

        new ServerDirectories().customize(factory);

        assertThat(factory.getBaseDirectory()).isEqualTo(set);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
