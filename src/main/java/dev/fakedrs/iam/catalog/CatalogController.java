package dev.fakedrs.iam.catalog;

import dev.fakedrs.iam.CallerResolver;
import dev.fakedrs.iam.IdentityIds;
import dev.fakedrs.iam.catalog.ServiceCatalog.Service;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.project.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the catalogue to clients that sign their calls, because they get no token that contains it. */
@RestController
class CatalogController {

    private final CallerResolver caller;
    private final ServiceCatalog catalog;

    CatalogController(CallerResolver caller, ServiceCatalog catalog) {
        this.caller = caller;
        this.catalog = catalog;
    }

    /** Uses the token's project, or the one in X-Project-Id, which gophertelekomcloud sends with a signature. */
    @GetMapping("/v3/auth/catalog")
    CatalogAnswer list(HttpServletRequest request) {
        @Nullable Named project = caller.admit(request).map(Token::project).orElseGet(() -> named(request));
        String baseUrl = BaseUrl.of(request);
        return new CatalogAnswer(catalog.of(project, baseUrl), new Links(baseUrl + "/v3/auth/catalog"));
    }

    private static @Nullable Named named(HttpServletRequest request) {
        String id = request.getHeader("X-Project-Id");
        return id == null || id.isBlank() ? null : IdentityIds.projectWithId(id.strip());
    }

    record CatalogAnswer(List<Service> catalog, Links links) {}
}
