package dev.fakedrs.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.memory.MemoryBudget.Account;
import dev.fakedrs.memory.MemoryBudget.Lease;
import org.junit.jupiter.api.Test;

class MemoryBudgetTests {

    private final MemoryBudget budget = new MemoryBudget();

    @Test
    void letsOneProjectKeepHalfOfWhatAllMay() {
        Account account = budget.open(0);
        account.add(budget.maxKept() / 2);
        assertThatThrownBy(() -> account.add(1))
                .isInstanceOf(DrsException.class)
                .hasMessageContaining("memory-full");
        assertThat(budget.kept()).isEqualTo(budget.maxKept() / 2);
    }

    @Test
    void letsAllProjectsTogetherKeepNoMoreThanThat() {
        budget.open(0).add(budget.maxKept() / 2);
        budget.open(budget.maxKept() / 2);
        Account another = budget.open(0);
        assertThatThrownBy(() -> another.add(1)).isInstanceOf(DrsException.class);
        assertThatThrownBy(() -> budget.open(1)).isInstanceOf(DrsException.class);
    }

    @Test
    void hasAllAgainWhenAnAccountIsClosed() {
        Account account = budget.open(100);
        account.add(1_000);
        account.add(-400);
        assertThat(budget.kept()).isEqualTo(700);
        account.close();
        assertThat(budget.kept()).isZero();
    }

    /** What all projects share is not in the account, and may all the same be removed from the project. */
    @Test
    void givesBackNoMoreThanWasTaken() {
        Account account = budget.open(100);
        account.add(50);
        account.add(-1_000);
        assertThat(budget.kept()).isEqualTo(100);
    }

    @Test
    void leasesNoMoreThanThereIs() {
        Lease all = budget.body();
        assertThat(all.tryCover(Long.MAX_VALUE)).isTrue();
        Lease other = budget.body();
        assertThat(other.tryCover(MemoryBudget.FREE_BYTES)).isTrue();
        assertThat(other.tryCover(MemoryBudget.FREE_BYTES + 1)).isFalse();
        all.close();
        assertThat(other.tryCover(MemoryBudget.FREE_BYTES + 1)).isTrue();
    }

    @Test
    void leavesTheResultsOfABodyToItsAnswer() {
        Lease work = budget.work();
        assertThat(work.tryCoverMadeOf(Integer.MAX_VALUE)).isTrue();
        assertThat(budget.work().tryCoverMadeOf(2_000)).isFalse();
        Lease answer = budget.answer();
        work.leaveResultsTo(answer, Integer.MAX_VALUE);
        assertThat(budget.work().tryCoverMadeOf(Integer.MAX_VALUE)).isTrue();
        assertThat(budget.answer().tryCoverNow(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void tellsAtOnceWhetherThereIsRoomForAnAnswer() {
        Lease all = budget.answer();
        assertThat(all.tryCoverNow(Long.MAX_VALUE)).isTrue();
        assertThat(budget.answer().tryCoverNow(MemoryBudget.FREE_BYTES + 1)).isFalse();
        assertThat(budget.answer().tryCoverNow(MemoryBudget.FREE_BYTES)).isTrue();
        all.close();
        assertThat(budget.answer().tryCoverNow(MemoryBudget.FREE_BYTES + 1)).isTrue();
    }
}
