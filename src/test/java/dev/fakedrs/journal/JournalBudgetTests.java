package dev.fakedrs.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.util.Lists.newArrayList;

import dev.fakedrs.harness.Parallel;
import dev.fakedrs.setting.FakeDrsProperties.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class JournalBudgetTests {

    @Test
    void keepsTheNewestEntriesOfAJournal() {
        RequestJournal journal = new JournalBudget(new Journal(3, DataSize.ofMegabytes(1))).open();
        for (int i = 0; i < 5; i++) {
            journal.add(entry("r" + i, ""));
        }
        RequestJournal.Found found = journal.find(entry -> true, 10);
        assertThat(found.requests()).extracting(JournalEntry::requestId).containsExactly("r4", "r3", "r2");
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.dropped()).isEqualTo(2);
    }

    @Test
    void dropsTheOldestOfAllWhenThereIsNoMoreRoom() {
        JournalBudget budget = new JournalBudget(new Journal(1_000, DataSize.ofKilobytes(25)));
        RequestJournal old = budget.open();
        RequestJournal young = budget.open();
        old.add(entry("old", "x".repeat(10_000)));
        young.add(entry("first", "x".repeat(10_000)));
        young.add(entry("second", "x".repeat(10_000)));
        assertThat(old.find(entry -> true, 1).total()).isZero();
        assertThat(old.find(entry -> true, 1).dropped()).isEqualTo(1);
        assertThat(young.find(entry -> true, 2).total()).isEqualTo(2);
        assertThat(budget.dropped()).isEqualTo(1);
        assertThat(budget.size()).isBetween(20_000L, 25 * 1024L);
    }

    @Test
    void givesTheRoomBackWhenAJournalIsClosed() {
        JournalBudget budget = new JournalBudget(new Journal(1_000, DataSize.ofMegabytes(1)));
        RequestJournal journal = budget.open();
        journal.add(entry("a", "x".repeat(10_000)));
        journal.close();
        assertThat(budget.size()).isZero();
        journal.add(entry("late", ""));
        assertThat(budget.size()).isZero();
    }

    @Test
    void keepsEachEntryWholeWhereverItIsPut() {
        JournalBudget budget = new JournalBudget(new Journal(20, DataSize.ofKilobytes(100)));
        List<RequestJournal> journals = List.of(budget.open(), budget.open(), budget.open());
        Random random = new Random(1);
        List<List<JournalEntry>> added = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 2_000; i++) {
            int one = random.nextInt(3);
            // Now and then one of them pushes nearly all others out, or is emptied.
            int length = random.nextInt(100) == 0 ? 90_000 : random.nextInt(5_000);
            JournalEntry entry = entry("r" + i, "x".repeat(length));
            if (random.nextInt(200) == 0) {
                journals.get(one).clear();
                added.get(one).clear();
            }
            journals.get(one).add(entry);
            added.get(one).add(entry);
            for (int each = 0; each < 3; each++) {
                List<JournalEntry> kept =
                        newArrayList(journals.get(each).find(any -> true, 100).requests());
                List<JournalEntry> newest = new ArrayList<>(added.get(each));
                Collections.reverse(newest);
                assertThat(kept).hasSizeLessThanOrEqualTo(20).isEqualTo(newest.subList(0, kept.size()));
            }
            assertThat(journals.get(one).find(any -> true, 1).requests()).containsExactly(entry);
            assertThat(journals.get(one).find("r" + i)).contains(entry);
            assertThat(journals.get(one).find("r")).isEmpty();
            assertThat(budget.size()).isBetween((long) length, 100 * 1024L);
        }
        journals.forEach(RequestJournal::close);
        assertThat(budget.size()).isZero();
    }

    @Test
    void keepsNothingOfAnEntryThatIsLargerThanAllTheRoom() {
        JournalBudget budget = new JournalBudget(new Journal(20, DataSize.ofKilobytes(10)));
        RequestJournal journal = budget.open();
        journal.add(entry("large", "x".repeat(20_000)));
        assertThat(journal.find(any -> true, 1).dropped()).isEqualTo(1);
        assertThat(budget.size()).isZero();
        journal.add(entry("small", ""));
        assertThat(journal.find(any -> true, 1).requests()).hasSize(1);
    }

    @Test
    void countsExactlyUnderManyHands() {
        JournalBudget budget = new JournalBudget(new Journal(10, DataSize.ofMegabytes(1)));
        List<RequestJournal> journals = List.of(budget.open(), budget.open(), budget.open());
        Parallel.calls(3_000, i -> {
            journals.get(i % 3).add(entry("r" + i, ""));
            return i;
        });
        assertThat(journals).allSatisfy(journal -> {
            assertThat(journal.find(entry -> true, 0).total()).isEqualTo(10);
            assertThat(journal.find(entry -> true, 0).dropped()).isEqualTo(990);
        });
        assertThat(budget.dropped()).isEqualTo(2_970);
    }

    @Test
    void givesOnlyWholeEntriesOfTheJournalThatIsReadWhileOthersTakeTheirPlaces() {
        JournalBudget budget = new JournalBudget(new Journal(10, DataSize.ofKilobytes(20)));
        List<RequestJournal> journals = List.of(budget.open(), budget.open(), budget.open());
        List<Integer> found = Parallel.calls(6_000, i -> {
            int one = i % 3;
            journals.get(one).add(entry("r" + one, Integer.toString(one).repeat(100 + i % 1_000)));
            List<JournalEntry> entries =
                    newArrayList(journals.get((i / 3) % 3).find(any -> true, 10).requests());
            assertThat(entries).allSatisfy(entry -> {
                String digit = Integer.toString((i / 3) % 3);
                assertThat(entry.requestId()).isEqualTo("r" + digit);
                assertThat(entry.request().body()).matches(digit + "+").hasSizeGreaterThanOrEqualTo(100);
            });
            return entries.size();
        });
        assertThat(found.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(6_000);
    }

    @Test
    void keepsNothingWhenItIsToldSo() {
        RequestJournal journal = new JournalBudget(new Journal(0, DataSize.ofMegabytes(1))).open();
        journal.add(entry("a", ""));
        assertThat(journal.find(entry -> true, 1).total()).isZero();
    }

    private static JournalEntry entry(String requestId, String body) {
        return new JournalEntry(
                requestId,
                Instant.EPOCH,
                1,
                "SwitchVip",
                "job",
                List.of(),
                null,
                new JournalEntry.Request("POST", "/", null, Map.of(), body),
                new JournalEntry.Response(202, Map.of(), null, null),
                "none",
                "answered",
                null,
                List.of(),
                List.of(),
                null,
                null);
    }
}
