package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.operation.switchover.SwitchoverSettings;
import dev.fakedrs.world.document.DocumentReader;
import dev.fakedrs.world.document.InvalidDocument;
import dev.fakedrs.world.document.WorldDocument;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.core.io.Resource;

/** The file that new worlds are filled from: read, and checked, once at the start. */
final class WorldFile {

    private WorldFile() {}

    /** @throws InvalidWorldFile where it cannot be read, or does not describe a world */
    static WorldDocument read(Resource file, InstantSource time, SwitchoverSettings settings) {
        byte[] content;
        try {
            content = file.getContentAsByteArray();
        } catch (IOException e) {
            throw new InvalidWorldFile(file, "it cannot be read: " + e.getMessage(), e);
        }
        DocumentReader reader = DocumentReader.yaml();
        try {
            WorldDocument document = reader.read(content, WorldDocument.class);
            WorldClock clock = document.clock() == null
                    ? new WorldClock(time)
                    : document.clock().toClock(time);
            document.toJobs(clock.instant(), settings.duration());
            document.toScenarios();
            return document;
        } catch (InvalidDocument e) {
            throw new InvalidWorldFile(file, reader.located(e, content));
        }
    }
}
