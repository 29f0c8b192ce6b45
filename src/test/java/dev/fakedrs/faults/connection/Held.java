package dev.fakedrs.faults.connection;

import dev.fakedrs.harness.program.Program;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** What a server holds for its clients at this moment. */
public interface Held {

    /** What the server of a test holds, be it in this process or not. */
    static Held by(ApplicationContext context) {
        return context instanceof WebServerApplicationContext server
                ? new HeldHere(server)
                : new HeldByProgram(context.getBean(Program.class));
    }

    long connections();

    /** Open files, where that can be known. */
    long files();

    /** Threads of the server's pool that serve someone; none where each call has a thread of its own. */
    long busyThreads();
}
