package dev.fakedrs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Explains why the server cannot listen, and names the settings to change. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ServerFailureAnalyzer extends AbstractFailureAnalyzer<ApplicationContextException> {

    private final @Nullable Environment environment;

    ServerFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ApplicationContextException failure) {
        PortInUseException taken = findCause(failure, PortInUseException.class);
        if (taken != null) {
            return new FailureAnalysis(
                    "The port " + taken.getPort() + " is in use by another program.",
                    "Stop that program, or set another port with server.port (SERVER_PORT); 0 selects a free port.",
                    failure);
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        Throwable cause = failure.getCause();
        if (String.valueOf(root.getMessage()).startsWith("port out of range")) {
            return new FailureAnalysis(
                    "server.port is '" + setting("server.port") + "', but the highest port is 65535.",
                    "Set server.port (SERVER_PORT) to 1 to 65535, or to 0 for a free port.",
                    failure);
        }
        boolean outside = root instanceof IOException || root instanceof GeneralSecurityException;
        if (!outside && !(cause instanceof IllegalStateException)) {
            return null;
        }
        if (findCause(failure, WebServerException.class) != null) {
            return new FailureAnalysis(
                    "The server cannot listen on the address " + setting("server.address") + ", port "
                            + setting("server.port") + ": " + root.getMessage(),
                    "Change server.address (SERVER_ADDRESS) and server.port (SERVER_PORT), or correct server.ssl.*.",
                    failure);
        }
        return new FailureAnalysis(
                "The server cannot start: "
                        + (cause == null || cause == root ? "" : cause.getMessage() + ": ")
                        + (isMissing(root) ? "there is no such file" : root.getMessage()),
                "Correct this, or the settings server.ssl.* that refer to it.",
                failure);
    }

    private static boolean isMissing(Throwable root) {
        String message = String.valueOf(root.getMessage());
        // A message that ends with another reason in brackets, such as denied access, is already clear.
        return root instanceof NoSuchFileException
                || (root instanceof FileNotFoundException
                        && (message.endsWith("(No such file or directory)") || message.indexOf('(') < 0));
    }

    private String setting(String name) {
        return environment == null ? "" : environment.getProperty(name, "");
    }
}
