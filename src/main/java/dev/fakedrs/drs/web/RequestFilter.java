package dev.fakedrs.drs.web;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.exchange.BufferedResponse;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsHeaders;
import dev.fakedrs.drs.exchange.RequestIdGenerator;
import dev.fakedrs.http.CachedBodyRequest;
import dev.fakedrs.http.IncomingBody;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a call comes in and its answer goes out: it gets its request id, and its body is read, whatever will become of it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestFilter extends OncePerRequestFilter {

    private static final int MAX_BODY_BYTES = 12 * 1024 * 1024;

    private final DrsErrorWriter refusals;
    private final ResponseSender delivery;
    private final MemoryBudget budget;
    private final InstantSource time;
    private final boolean adminEnabled;

    RequestFilter(
            DrsErrorWriter refusals,
            ResponseSender delivery,
            MemoryBudget budget,
            InstantSource time,
            FakeDrsProperties settings) {
        // Where there is no admin API, its paths are unknown ones of the DRS API.
        this.adminEnabled = settings.admin().enabled();
        this.refusals = refusals;
        this.delivery = delivery;
        this.budget = budget;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as Spring routes: no spelling of a path leads around this filter.
        String path = request.getServletPath();
        if (path.startsWith("/__admin")) {
            return adminEnabled;
        }
        boolean document = path.equals("/openapi.yaml") || path.equals("/identity.yaml");
        return (document || path.startsWith("/actuator")) && !HttpMethod.TRACE.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAsyncDispatch(request) && response instanceof BufferedResponse late) {
            try (late) {
                late.complete();
            }
            return;
        }
        DrsExchange exchange = new DrsExchange(RequestIdGenerator.next(), time.instant());
        exchange.attachTo(request);
        BufferedResponse answer = new BufferedResponse(response, budget.answer());
        answer.beforeRelease(whole -> delivery.prepare(exchange, request, answer, whole));
        answer.setHeader(DrsHeaders.REQUEST_ID, exchange.requestId());
        try (IncomingBody body = new IncomingBody(request, MAX_BODY_BYTES, budget, time)) {
            exchange.body(body);
            try {
                body.checkLength();
                chain.doFilter(
                        HttpMethod.TRACE.matches(request.getMethod())
                                ? new Options(request)
                                : new CachedBodyRequest(request, body),
                        answer);
                body.skim();
            } catch (DrsException refusal) {
                refusals.write(request, answer, refusal);
            }
            if (!delivery.sendLater(exchange, request, answer)) {
                try (answer) {
                    answer.completeAfter(() -> drain(body, response));
                }
                body.cutOff();
            }
        }
    }

    private static void drain(IncomingBody body, HttpServletResponse response) {
        if (!body.isOver()) {
            try {
                // Who listens already need not wait.
                response.flushBuffer();
                body.drain();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** A late answer passes here a second time, on its way out. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
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
