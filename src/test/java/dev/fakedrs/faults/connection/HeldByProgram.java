package dev.fakedrs.faults.connection;

import dev.fakedrs.harness.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process of its own holds, as Linux says. It runs on a JDK that gives each call a thread of its own. */
record HeldByProgram(Program program) implements Held {

    /** But for the socket that listens. */
    @Override
    public long connections() {
        return open().stream().filter(HeldByProgram::isSocket).count() - 1;
    }

    @Override
    public long files() {
        return open().size();
    }

    @Override
    public long busyThreads() {
        return 0;
    }

    private List<Path> open() {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(program.pid()), "fd"))) {
            return open.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path open) {
        try {
            return Files.readSymbolicLink(open).toString().startsWith("socket:");
        } catch (NoSuchFileException closed) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
