package dev.fakedrs.iam.catalog;

import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the versions of the identity API, which clients without a configured version read first. */
@RestController
class VersionController {

    private final boolean hasConsole;

    VersionController(FakeDrsProperties settings) {
        this.hasConsole = settings.admin().enabled();
    }

    /** Leads browsers to the console. The location is relative, so that it is right behind a proxy, too. */
    @GetMapping("/")
    ResponseEntity<?> start(HttpServletRequest request) {
        if (!hasConsole || !isBrowser(request)) {
            return ResponseEntity.ok(list(request));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "__admin/")
                .build();
    }

    /** Tells whether a client prefers HTML. Java's own client does so, too, though it is no browser. */
    private static boolean isBrowser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return (agent == null || !agent.startsWith("Java/"))
                && preferred(request.getHeader(HttpHeaders.ACCEPT))
                        .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) && type.getQualityValue() > 0)
                        .isPresent();
    }

    /** Returns the first of those media types that have the highest quality. */
    private static Optional<MediaType> preferred(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .reduce(BinaryOperator.maxBy(Comparator.comparingDouble(MediaType::getQualityValue)));
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /** Returns the same list for all paths, because openstacksdk and gophertelekomcloud use different ones. */
    @GetMapping({"/v3", "/v3/"})
    Versions list(HttpServletRequest request) {
        Link self = new Link("self", BaseUrl.of(request) + "/v3/");
        return new Versions(new Values(List.of(new Version("v3.6", "stable", List.of(self)))));
    }

    record Versions(Values versions) {}

    record Values(List<Version> values) {}

    record Version(String id, String status, List<Link> links) {}

    record Link(String rel, String href) {}
}
