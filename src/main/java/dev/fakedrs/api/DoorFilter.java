package dev.fakedrs.api;

import dev.fakedrs.error.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Where a call comes in and its answer goes out: it gets its request id, and its body is read, whatever will become of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DoorFilter extends OncePerRequestFilter {

    private final RefusalWriter refusals;
    private final Delivery delivery;
    private final InstantSource time;
    private final boolean testsDoor;

    DoorFilter(RefusalWriter refusals, Delivery delivery, InstantSource time, Environment settings) {
        // Where there is no tests' door, its calls are unknown ones of this door.
        this.testsDoor = Binder.get(settings)
                .bind("fake-drs.admin.enabled", Boolean.class)
                .orElse(true);
        this.refusals = refusals;
        this.delivery = delivery;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as Spring routes: no spelling of a path leads around a door.
        String path = request.getServletPath();
        if (path.startsWith("/__admin")) {
            return testsDoor;
        }
        boolean document = path.equals("/openapi.yaml") || path.equals("/identity.yaml");
        return (document || path.startsWith("/actuator")) && !HttpMethod.TRACE.matches(request.getMethod());
    }

    /** A delayed answer passes here a second time, on its way out. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAsyncDispatch(request) && response instanceof ContentCachingResponseWrapper delayed) {
            delivery.send(Exchange.of(request), request, delayed);
            return;
        }
        Exchange exchange = new Exchange(RequestIds.next(), time.instant());
        exchange.attachTo(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        answer.setHeader(RefusalWriter.REQUEST_ID, exchange.requestId());
        IncomingBody body = new IncomingBody(request, time, exchange.began());
        try {
            exchange.body(body.read());
            chain.doFilter(
                    HttpMethod.TRACE.matches(request.getMethod())
                            ? new Options(request)
                            : new ReadRequest(request, exchange.body()),
                    answer);
        } catch (Refusal refusal) {
            refusals.write(request, answer, refusal);
        }
        delivery.deliver(exchange, request, answer);
        body.hearOut();
    }

    /** A TRACE, to be refused as OPTIONS is: as a TRACE, every servlet would echo it. */
    private static final class Options extends HttpServletRequestWrapper {

        Options(HttpServletRequest trace) {
            super(trace);
        }

        @Override
        public String getMethod() {
            return HttpMethod.OPTIONS.name();
        }
    }
}
