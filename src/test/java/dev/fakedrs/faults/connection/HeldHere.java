package dev.fakedrs.faults.connection;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** What a server in this process holds, as Tomcat says; its files are those of its clients too. */
record HeldHere(WebServerApplicationContext context) implements Held {

    @Override
    public long connections() {
        return protocol().getConnectionCount();
    }

    @Override
    public long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    @Override
    public long busyThreads() {
        return protocol().getExecutor() instanceof ThreadPoolExecutor threads ? threads.getActiveCount() : 0;
    }

    private AbstractProtocol<?> protocol() {
        TomcatWebServer tomcat = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        return (AbstractProtocol<?>) tomcat.getTomcat().getConnector().getProtocolHandler();
    }
}
