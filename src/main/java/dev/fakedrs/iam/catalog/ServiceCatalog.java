package dev.fakedrs.iam.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fakedrs.iam.IdentityIds;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.setting.FakeDrsProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of services and their URLs, for a project or a domain. */
@Component
public class ServiceCatalog {

    private final String region;

    ServiceCatalog(FakeDrsProperties settings) {
        this.region = settings.identity().region();
    }

    public List<Service> of(@Nullable Named project, String baseUrl) {
        List<String> regions = regionsOf(project);
        List<Service> services = new ArrayList<>();
        services.add(service("identity", "iam", regions, baseUrl + "/v3"));
        if (project != null) {
            services.add(service("drs", "drs", regions, baseUrl + "/v3/" + project.id()));
            // gophertelekomcloud does not know DRS. It uses this entry, and replaces the first v2 in its URL by v3.
            services.add(service("volumev2", "evs", regions, baseUrl + "/v2/" + project.id()));
        }
        return services;
    }

    /**
     * Returns the configured region, and the one that gophertelekomcloud derives from the project's name if it has no region.
     */
    private List<String> regionsOf(@Nullable Named project) {
        Stream<String> named = project == null
                ? Stream.empty()
                : Stream.of(project.name().split("_", 2)[0]).filter(name -> !name.isEmpty());
        return Stream.concat(Stream.of(region), named).distinct().toList();
    }

    private static Service service(String type, String name, List<String> regions, String url) {
        List<Endpoint> endpoints = regions.stream()
                .map(region -> new Endpoint("public", region, region, url, IdentityIds.digest(type + "/" + region)))
                .toList();
        return new Service(type, name, IdentityIds.digest(type), endpoints);
    }

    public record Service(String type, String name, String id, List<Endpoint> endpoints) {}

    record Endpoint(
            @JsonProperty("interface") String visibility, String region, String regionId, String url, String id) {}
}
