package dev.fakedrs.iam.token;

import dev.fakedrs.iam.catalog.ServiceCatalog.Service;
import dev.fakedrs.project.token.Principal;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.project.token.Token;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The properties of a token. Its value is in a header. */
record TokenResponse(Body token) {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static TokenResponse of(Token token, @Nullable List<Service> catalog) {
        Principal holder = token.holder();
        Named project = token.project();
        Named domain = holder.scope().domain();
        return new TokenResponse(new Body(
                format(token.issuedAt()),
                format(token.expiresAt()),
                holder.methods(),
                member(holder.user(), holder.domain()),
                project == null ? null : member(project, domain),
                project == null ? domain : null,
                List.of(),
                catalog));
    }

    private static Member member(Named named, Named domain) {
        return new Member(named.id(), named.name(), domain);
    }

    private static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /** A token for a project or a domain. */
    record Body(
            String issuedAt,
            String expiresAt,
            List<String> methods,
            Member user,
            @Nullable Member project,
            @Nullable Named domain,
            List<Named> roles,
            @Nullable List<Service> catalog) {}

    /** A user or a project of a domain. */
    record Member(String id, String name, Named domain) {}
}
