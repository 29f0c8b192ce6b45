package dev.fakedrs.project;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.store.JobStore;
import dev.fakedrs.job.store.JobTransaction;
import dev.fakedrs.memory.MemoryBudget.Account;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A job store that counts the size of its jobs in the project's memory account. */
final class BudgetedJobStore implements JobStore {

    private final JobStore store;
    private final Account account;

    BudgetedJobStore(JobStore store, Account account) {
        this.store = store;
        this.account = account;
    }

    @Override
    public Optional<Job> find(String id) {
        return store.find(id);
    }

    @Override
    public List<Job> all() {
        return store.all();
    }

    @Override
    public List<Job> subtasks(String parentId) {
        return store.subtasks(parentId);
    }

    @Override
    public List<Job> named(String name) {
        return store.named(name);
    }

    /**
     * Runs a transaction and adds the size of its changes to the account.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if there is not enough memory; the transaction is then undone
     */
    @Override
    public <R> R inTransaction(Function<JobTransaction, R> work) {
        return store.inTransaction(transaction -> {
            BudgetedTransaction budgeted = new BudgetedTransaction(transaction);
            try {
                return work.apply(budgeted);
            } catch (RuntimeException | Error e) {
                account.add(-budgeted.charged);
                throw e;
            }
        });
    }

    private final class BudgetedTransaction implements JobTransaction {

        private final JobTransaction transaction;

        /** The bytes that this transaction has added. */
        private long charged;

        BudgetedTransaction(JobTransaction transaction) {
            this.transaction = transaction;
        }

        @Override
        public Optional<Job> find(String id) {
            return transaction.find(id);
        }

        @Override
        public List<Job> all() {
            return transaction.all();
        }

        @Override
        public List<Job> subtasks(String parentId) {
            return transaction.subtasks(parentId);
        }

        @Override
        public List<Job> named(String name) {
            return transaction.named(name);
        }

        @Override
        public void put(Job job) {
            charge(find(job.id()).map(job::sizeMoreThan).orElseGet(job::size));
            transaction.put(job);
        }

        @Override
        public boolean remove(String id) {
            find(id).ifPresent(job -> charge(-job.size()));
            return transaction.remove(id);
        }

        private void charge(long bytes) {
            account.add(bytes);
            charged += bytes;
        }
    }
}
