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
 * Where a client reaches this server: at the host of its own call, or what proxies say that was. Nothing but the URLs in answers
 * heeds those headers: signatures are over the Host as it came in, and the admin API compares origins with it.
 */
public final class BaseUrl {

    private static final String PREFIX = "X-Forwarded-Prefix";

    private BaseUrl() {}

    /** The URL without a slash at the end. */
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
