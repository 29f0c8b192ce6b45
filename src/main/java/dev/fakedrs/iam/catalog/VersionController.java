package dev.fakedrs.iam.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the versions of the identity API, which clients without a configured version read first. */
@RestController
class VersionController {

    /** Returns the same list for all paths, because openstacksdk and gophertelekomcloud use different ones. */
    @GetMapping({"/", "/v3", "/v3/"})
    Versions list(HttpServletRequest request) {
        Link self = new Link("self", BaseUrl.of(request) + "/v3/");
        return new Versions(new Values(List.of(new Version("v3.6", "stable", List.of(self)))));
    }

    record Versions(Values versions) {}

    record Values(List<Version> values) {}

    record Version(String id, String status, List<Link> links) {}

    record Link(String rel, String href) {}
}
