package dev.fakedrs.iam.catalog;

import dev.fakedrs.iam.CallerResolver;
import dev.fakedrs.iam.IdentityIds;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.project.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists projects and domains. Any name has exactly one result, and no name returns the caller's own. */
@RestController
class ProjectAndDomainController {

    private final CallerResolver caller;

    ProjectAndDomainController(CallerResolver caller) {
        this.caller = caller;
    }

    /** The vendor's SDKs look up the project of their region with this call, and need exactly one result. */
    @GetMapping({"/v3/projects", "/v3/auth/projects"})
    Projects projects(@RequestParam @Nullable String name, HttpServletRequest request) {
        Optional<Token> token = caller.admit(request);
        Named domain = domainOf(token);
        Named project = isBlank(name)
                ? token.map(Token::project).orElse(IdentityIds.DEFAULT_PROJECT)
                : IdentityIds.project(String.valueOf(name));
        String baseUrl = BaseUrl.of(request);
        Links links = new Links(baseUrl + "/v3/projects/" + project.id());
        return new Projects(
                List.of(new Project(project.id(), project.name(), domain.id(), domain.id(), "", true, false, links)),
                new Links(baseUrl + request.getServletPath()));
    }

    @GetMapping("/v3/auth/domains")
    Domains domains(@RequestParam @Nullable String name, HttpServletRequest request) {
        Optional<Token> token = caller.admit(request);
        Named domain = isBlank(name) ? domainOf(token) : IdentityIds.domain(String.valueOf(name));
        String baseUrl = BaseUrl.of(request);
        Links links = new Links(baseUrl + "/v3/domains/" + domain.id());
        return new Domains(
                List.of(new Domain(domain.id(), domain.name(), "", true, links)),
                new Links(baseUrl + request.getServletPath()));
    }

    private static Named domainOf(Optional<Token> token) {
        return token.map(known -> known.holder().scope().domain()).orElse(IdentityIds.DEFAULT_DOMAIN);
    }

    private static boolean isBlank(@Nullable String name) {
        return name == null || name.isBlank();
    }

    record Projects(List<Project> projects, Links links) {}

    record Project(
            String id,
            String name,
            String domainId,
            String parentId,
            String description,
            boolean enabled,
            boolean isDomain,
            Links links) {}

    record Domains(List<Domain> domains, Links links) {}

    record Domain(String id, String name, String description, boolean enabled, Links links) {}
}
