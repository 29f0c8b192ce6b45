package dev.fakedrs.admin.web;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.http.CachedBodyRequest;
import dev.fakedrs.http.IncomingBody;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.project.token.AdminTokenVerifier;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Admin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Rejects calls of the admin API that come from another site's page, name an unknown host, or lack the admin token. */
@Component
final class AdminAccessFilter extends OncePerRequestFilter {

    private static final Set<String> NOT_SERVED = Set.of("TRACE", "OPTIONS");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /** The paths that accept a query. */
    private static final Pattern LISTS =
            Pattern.compile("/__admin/(report|verify|projects(/[^/]+/(jobs|requests|report))?)");

    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private final Admin settings;
    private final AllowedHosts hosts;
    private final JsonMapper mapper;
    private final MemoryBudget budget;
    private final InstantSource time;
    private final AdminTokenVerifier token;

    AdminAccessFilter(
            FakeDrsProperties settings,
            AdminTokenVerifier token,
            JsonMapper mapper,
            MemoryBudget budget,
            InstantSource time) {
        this.token = token;
        this.settings = settings.admin();
        this.budget = budget;
        this.time = time;
        this.hosts = new AllowedHosts(this.settings.hosts());
        this.mapper = mapper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/__admin");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!settings.enabled()) {
            throw HttpRule.PATH_UNKNOWN.exception();
        }
        String host = request.getHeader(HttpHeaders.HOST);
        if (!hosts.know(host) || !hosts.know(request.getServerName())) {
            refuse(request, response, HttpStatus.FORBIDDEN, AllowedHosts.refusal(host));
        } else if (ConsoleFiles.include(request)) {
            ConsoleFiles.secure(response);
            chain.doFilter(request, response);
        } else if (!allOf(request, "Sec-Fetch-Site", OWN_SITES::contains)
                || !allOf(request, HttpHeaders.ORIGIN, origin -> isOwn(origin, request))) {
            refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Origin or Sec-Fetch-Site is another site's: pages of other sites may not call this, and no setting lets them in");
        } else if (!token.accepts(request.getHeader(AdminTokenVerifier.HEADER))) {
            refuse(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    AdminTokenVerifier.HEADER + " is missing or wrong; fake-drs.admin.token says what it is");
        } else if (NOT_SERVED.contains(request.getMethod())) {
            refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED, request.getMethod() + " is not supported here");
        } else if (request.getQueryString() != null
                && !LISTS.matcher(request.getServletPath()).matches()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "This call has no query parameters");
        } else {
            try (IncomingBody body = new IncomingBody(request, MAX_BODY_BYTES, budget, time)) {
                try {
                    body.checkLength();
                    chain.doFilter(new CachedBodyRequest(request, body), response);
                } catch (DrsException tooLarge) {
                    refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, AdminExceptionHandler.textOf(tooLarge));
                }
                if (!body.isOver()) {
                    // A client that already reads the response need not wait until the body is drained.
                    response.flushBuffer();
                }
                body.drain();
                body.cutOff();
            }
        }
    }

    /** Tells whether all values of a header are acceptable. Only browsers send these headers. */
    private static boolean allOf(HttpServletRequest request, String header, Predicate<String> isFine) {
        return Collections.list(request.getHeaders(header)).stream().allMatch(isFine);
    }

    /** Tells whether an origin is this server's. Another port is another origin. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            int port = from.getPort() >= 0 ? from.getPort() : ("https".equals(from.getScheme()) ? 443 : 80);
            return request.getServerName().equalsIgnoreCase(from.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = mapper.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
