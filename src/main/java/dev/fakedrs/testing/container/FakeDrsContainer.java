package dev.fakedrs.testing.container;

import dev.fakedrs.testing.DrsProject;
import dev.fakedrs.testing.FakeDrsServer;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * fake-drs as a container. It has started when its health check answers.
 *
 * <pre>{@code
 * static final FakeDrsContainer CONTAINER = new FakeDrsContainer(System.getProperty("image", "fake-drs"));
 *
 * @RegisterExtension
 * static FakeDrs drs = FakeDrs.on(CONTAINER::server);
 * }</pre>
 */
public final class FakeDrsContainer extends GenericContainer<FakeDrsContainer> {

    private static final int PORT = 8147;

    private final String adminToken = UUID.randomUUID().toString();

    /** Takes the image's name, with its tag. */
    public FakeDrsContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Takes the image's name, with its tag. */
    public FakeDrsContainer(DockerImageName image) {
        super(image);
        addExposedPort(PORT);
        addEnv("FAKE_DRS_ADMIN_TOKEN", adminToken);
        setWaitStrategy(Wait.forHttp("/actuator/health/readiness").forPort(PORT));
    }

    /** Lets the admin API answer to the name of the container engine's host, which can be another machine. */
    @Override
    protected void configure() {
        addEnv("FAKE_DRS_ADMIN_HOSTS", getHost());
    }

    /** The URL that clients call, without a slash at the end. */
    public String endpoint() {
        return "http://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** The server in the container, which has to run. */
    public FakeDrsServer server() {
        return FakeDrsServer.at(endpoint(), adminToken);
    }

    /** A project of the server in the container, with this id. */
    public DrsProject project(String projectId) {
        return server().project(projectId);
    }
}
