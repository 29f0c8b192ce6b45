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
import dev.fakedrs.setting.FakeDrsProperties.Contract;
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

/** The first and last step of each call, even of a failed one. It assigns the id, reads the body and sends the response. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestFilter extends OncePerRequestFilter {

    private static final int MAX_BODY_BYTES = 12 * 1024 * 1024;

    private final DrsErrorWriter refusals;
    private final ResponseSender delivery;
    private final MemoryBudget budget;
    private final InstantSource time;
    private final boolean adminEnabled;
    private final boolean pedantic;

    RequestFilter(
            DrsErrorWriter refusals,
            ResponseSender delivery,
            MemoryBudget budget,
            InstantSource time,
            FakeDrsProperties settings) {
        // If the admin API is disabled, its paths are unknown paths of the DRS API.
        this.adminEnabled = settings.admin().enabled();
        this.pedantic = settings.contract() == Contract.PEDANTIC;
        this.refusals = refusals;
        this.delivery = delivery;
        this.budget = budget;
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Spring routes by the decoded path too, so an encoded path cannot bypass this filter.
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
        DrsExchange exchange = new DrsExchange(RequestIdGenerator.next(), time.instant(), pedantic);
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
                // A client that already reads the response need not wait until the body is drained.
                response.flushBuffer();
                body.drain();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** A delayed response passes this filter a second time when it is sent. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** A TRACE request that the filters and Spring see as OPTIONS, because every servlet would echo a TRACE. */
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
