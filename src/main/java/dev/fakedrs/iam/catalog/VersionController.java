package dev.fakedrs.iam.catalog;

import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
        if (!hasConsole || !isBrowser(request.getHeader(HttpHeaders.ACCEPT))) {
            return ResponseEntity.ok(list(request));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "__admin/")
                .build();
    }

    private static boolean isBrowser(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
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
