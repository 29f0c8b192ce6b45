package dev.fakedrs.admin;

import dev.fakedrs.error.AccessRule;
import dev.fakedrs.journal.Journal;
import dev.fakedrs.journal.Strays;
import dev.fakedrs.spelling.Spelling;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import org.springframework.stereotype.Component;

/** The projects that have a world. Who only reads makes none: in one that is made for a misspelt id, nothing ever happened. */
@Component
class KnownProjects {

    private final Worlds worlds;
    private final Strays strays;

    KnownProjects(Worlds worlds, Strays strays) {
        this.worlds = worlds;
        this.strays = strays;
    }

    /** @throws Problem where the project has no world */
    World world(String projectId) {
        return worlds.use(projectId).orElseThrow(() -> missing(projectId));
    }

    /**
     * The journal of a project: also where it has no world yet, and calls of it were refused.
     *
     * @throws Problem where there were none lately
     */
    Journal journal(String projectId) {
        return worlds.use(projectId)
                .map(World::journal)
                .or(() -> strays.find(projectId))
                .orElseThrow(() -> missing(projectId));
    }

    private Problem missing(String projectId) {
        if (!Worlds.isId(projectId)) {
            throw AccessRule.PROJECT_ID_MALFORMED.refuse();
        }
        String nearest = Spelling.nearest(projectId, worlds.ids(), 1 + projectId.length() / 4)
                .map(id -> "; did you mean " + id + "?")
                .orElse("");
        return Problem.notFound("There is no project " + projectId
                + ": nobody has put it, and no call was let in to it, since the start or since it was forgotten"
                + nearest);
    }
}
