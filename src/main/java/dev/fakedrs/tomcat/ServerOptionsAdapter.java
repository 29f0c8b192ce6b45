package dev.fakedrs.tomcat;

import java.nio.charset.StandardCharsets;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/** Handles {@code OPTIONS *} like a call of an unknown path. Tomcat itself would answer it with a list of methods. */
record ServerOptionsAdapter(Adapter tomcat) implements Adapter {

    @Override
    public void service(Request request, Response response) throws Exception {
        if (request.requestURI().equals("*")) {
            byte[] path = "/*".getBytes(StandardCharsets.ISO_8859_1);
            request.requestURI().setBytes(path, 0, path.length);
        }
        tomcat.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return tomcat.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return tomcat.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        tomcat.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        tomcat.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return tomcat.getDomain();
    }
}
