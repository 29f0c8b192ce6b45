package dev.fakedrs.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The calls of projects that have no world, so that the first call of a project can be asked about, too. They make no world,
 * so anybody can send them: they have a small place of their own, which the latest ones share.
 */
@Component
public final class Strays {

    private static final int MOST_PROJECTS = 200;
    private static final int MOST_OF_A_PROJECT = 20;
    private static final DataSize ROOM = DataSize.ofMegabytes(2);

    private final Shelf shelf;

    /** The least recently used first. Guarded by this. */
    private final Map<String, Journal> journals = new LinkedHashMap<>(16, 0.75f, true);

    Strays(JournalSettings settings) {
        this.shelf = new Shelf(new JournalSettings(Math.min(settings.entries(), MOST_OF_A_PROJECT), ROOM));
    }

    /** Where a call of a project without a world is written down. */
    public synchronized Journal of(String projectId) {
        Journal journal = journals.computeIfAbsent(projectId, id -> shelf.open());
        if (journals.size() > MOST_PROJECTS) {
            forget(journals.keySet().iterator().next());
        }
        return journal;
    }

    /** The calls of a project without a world, if there were any lately. */
    public synchronized Optional<Journal> find(String projectId) {
        return Optional.ofNullable(journals.get(projectId)).filter(journal -> !journal.isEmpty());
    }

    /** Moves the calls of a project into its world's journal. */
    public synchronized void moveTo(Journal journal, String projectId) {
        find(projectId).ifPresent(stray -> stray.copyTo(journal));
        forget(projectId);
    }

    /** Forgets the calls of a project. */
    public synchronized void forget(String projectId) {
        Journal journal = journals.remove(projectId);
        if (journal != null) {
            journal.close();
        }
    }

    /** Forgets all calls. */
    public synchronized void forgetAll() {
        journals.values().forEach(Journal::close);
        journals.clear();
    }
}
