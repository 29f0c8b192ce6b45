package dev.fakedrs.harness;

import dev.fakedrs.harness.program.ServerContextLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Tests over real HTTP. Each has a project of its own, so that none sees another's project. */
@Tag("program")
@ContextConfiguration(loader = ServerContextLoader.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.shutdown=immediate")
public abstract class ApiTests {

    @LocalServerPort
    private int port;

    protected Server server = new Server(0);
    protected Project project = new Project(server);

    @BeforeEach
    void connect() {
        server = new Server(port);
        project = new Project(server);
    }
}
