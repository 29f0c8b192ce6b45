package dev.fakedrs.iam.catalog;

import dev.fakedrs.iam.IamException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.util.ForwardedHeaderUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The base URL of this server for URLs in responses. It follows the request's Host and the headers of proxies. Other code
 * ignores the proxy headers: signatures cover the original Host, and the admin API compares the Origin with it.
 */
public final class BaseUrl {

    private static final String PREFIX = "X-Forwarded-Prefix";

    private BaseUrl() {}

    /** Returns the URL without a slash at the end. */
    public static String of(HttpServletRequest request) {
        HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
        try {
            URI direct = UriComponentsBuilder.newInstance()
                    .scheme(request.getScheme())
                    .host(request.getServerName())
                    .port(request.getServerPort())
                    .build()
                    .toUri();
            String prefix = headers.getFirst(PREFIX);
            return ForwardedHeaderUtils.adaptFromForwardedHeaders(direct, headers)
                    .path(prefix == null ? "" : StringUtils.trimTrailingCharacter(prefix, '/'))
                    .build()
                    .toUriString();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw IamException.malformed("The headers Host, Forwarded or X-Forwarded-* cannot be read");
        }
    }
}
