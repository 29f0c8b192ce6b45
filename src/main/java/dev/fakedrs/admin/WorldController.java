package dev.fakedrs.admin;

import dev.fakedrs.world.Token;
import dev.fakedrs.world.Token.Access;
import dev.fakedrs.world.Worlds;
import dev.fakedrs.world.document.WorldDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A project's world as a whole, and tokens for it. */
@AdminController
@RequestMapping("/__admin/projects/{project_id}")
class WorldController {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Worlds worlds;
    private final KnownProjects known;

    WorldController(Worlds worlds, KnownProjects known) {
        this.worlds = worlds;
        this.known = known;
    }

    /** The whole world: the same format as the world file. */
    @GetMapping
    WorldDocument get(@PathVariable("project_id") String projectId) {
        return known.world(projectId).toDocument();
    }

    /** The world becomes this document; whatever it was is forgotten. */
    @PutMapping
    WorldDocument put(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        WorldDocument document = Documents.read(request, WorldDocument.class);
        return worlds.replace(projectId, document).toDocument();
    }

    /** Forgets the world: the project's next call finds a new one. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable("project_id") String projectId) {
        worlds.forget(projectId);
    }

    /** Issues a token for the project, which lasts on its clock. */
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        TokenDocument document = Documents.read(request, TokenDocument.class);
        Duration lifetime = Objects.requireNonNullElse(document.lifetime, Duration.ofHours(24));
        if (lifetime.isNegative() || lifetime.compareTo(LONGEST) > 0) {
            throw Problem.invalid("lifetime", "lifetime: must be from PT0S to " + LONGEST);
        }
        Token token =
                worlds.of(projectId).issueToken(Objects.requireNonNullElse(document.access, Access.FULL), lifetime);
        return new IssuedToken(token.value(), projectId, token.access(), token.expiresAt());
    }

    /** What a token shall be: by default it has full access, and lasts 24 hours. */
    record TokenDocument(@Nullable Access access, @Nullable Duration lifetime) {}

    record IssuedToken(String token, String projectId, Access access, Instant expiresAt) {}
}
