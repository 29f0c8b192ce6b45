package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console behind nginx, below a path of its own. */
class BehindAProxyTests extends BrowserTests {

    private static final String CONFIGURATION = """
            daemon off; pid nginx.pid; error_log error.log;
            events {}
            http {
              access_log off; client_body_temp_path body; proxy_temp_path proxy;
              fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server {
                listen 127.0.0.1:%d;
                location /tools/drs/ {
                  proxy_pass http://127.0.0.1:%d/;
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                }
              }
            }
            """;

    private int port;

    @BeforeEach
    void begin() throws IOException {
        project.freeze();
        port = freePort();
    }

    @Test
    void worksBelowAPathOfItsOwn(@TempDir Path folder) throws IOException, InterruptedException {
        Process nginx = start(folder);
        try {
            browser.get("http://localhost:" + port + "/tools/drs/");
            see("h1", "Projects");
            assertThat(browser.getCurrentUrl()).isEqualTo("http://localhost:" + port + "/tools/drs/__admin/");
            click("tbody a", project.id());
            click("tbody a", "reference-example");
            click("button[data-operation='SwitchVip.source']");
            see(".exchange h2", "Accepted");
            assertThat(see("[data-copies^=curl]").getAttribute("data-copies"))
                    .contains("'http://localhost:" + port + "/tools/drs/v3/" + project.id() + "/jobs/");
            project.advance("PT3S");
            see(".stream .pill", "Switched over");
        } finally {
            end(nginx);
        }
    }

    @Test
    void comesBackWhenTheConnectionDoes(@TempDir Path folder) throws IOException, InterruptedException {
        Process nginx = start(folder);
        try {
            browser.get("http://localhost:" + port + "/tools/drs/__admin/#/p/" + project.id() + "/calls");
            see(".dot.good");
            end(nginx);
            see(".dot.bad");
            see(".clockbar .said", "Not connected");
            project.switchVip("nothing").send();
            nginx = start(folder);
            see(".dot.good");
            see("tbody tr", "job-id-malformed");
        } finally {
            end(nginx);
        }
    }

    private Process start(Path folder) throws IOException {
        Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(port, server.port()));
        Process nginx = new ProcessBuilder(
                        System.getProperty("fake-drs.nginx", "/usr/sbin/nginx"),
                        "-p",
                        folder.toString(),
                        "-c",
                        "nginx.conf")
                .inheritIO()
                .start();
        await().until(() -> answers(port));
        return nginx;
    }

    private static void end(Process nginx) throws InterruptedException {
        nginx.destroy();
        nginx.waitFor();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
