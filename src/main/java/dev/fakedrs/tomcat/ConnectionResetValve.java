package dev.fakedrs.tomcat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lets the application close the connection of a request at once, without a response. Only Tomcat can do that. */
public final class ConnectionResetValve extends ValveBase {

    private static final String ATTRIBUTE = ConnectionResetValve.class.getName();

    public ConnectionResetValve() {
        super(true);
    }

    public static Runnable of(HttpServletRequest request) {
        return (Runnable) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable hangUp = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(ATTRIBUTE, hangUp);
        getNext().invoke(request, response);
    }
}
