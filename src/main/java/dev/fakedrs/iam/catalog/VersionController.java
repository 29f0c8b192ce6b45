package dev.fakedrs.iam.catalog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which versions of the identity service there are: clients that are given no version ask first. */
@RestController
class VersionController {

    /** The same list for every path: openstacksdk and gophertelekomcloud take it from either. */
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
