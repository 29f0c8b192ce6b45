package dev.fakedrs.drs.batch;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.memory.LazyList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out batch calls: one item after the other, each on its own, so that a refused one does not spoil the others. */
@Component
public class BatchExecutor {

    /** No job has a longer id: such a one is repeated in the answer alone. */
    private static final int MAX_ID_LENGTH = 64;

    private final ErrorMessages texts;

    BatchExecutor(ErrorMessages texts) {
        this.texts = texts;
    }

    /** The answer of a batch whose items each name one job, and tell of success or failure alone. */
    public <T extends BatchItem> BatchResponse<BatchItemResult> answer(
            DrsExchange exchange, @Nullable Batch<T> batch, BiConsumer<String, T> action) {
        return BatchResponse.of(each(
                exchange,
                batch,
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    action.accept(jobId, item);
                    return BatchItemResult.success(jobId);
                },
                BatchItemResult::failed));
    }

    /**
     * The results of a batch that asks about jobs. Each is made when it is written: of a long answer, one at a time is in memory.
     *
     * @param find what the result of an item is made of
     */
    public <T, F, R> List<R> query(
            DrsExchange exchange,
            @Nullable Batch<T> batch,
            Function<T, F> find,
            Function<F, R> show,
            Failure<T, R> failure) {
        List<Supplier<R>> results = this.<T, Supplier<R>>each(
                exchange,
                batch,
                item -> {
                    F found = find.apply(item);
                    return () -> show.apply(found);
                },
                (item, code, text) -> {
                    R failed = failure.of(item, code, text);
                    return () -> failed;
                });
        return new LazyList<>(results, Supplier::get);
    }

    /** The results of a batch, in the order of its items. */
    public <T, R> List<R> each(
            DrsExchange exchange, @Nullable Batch<T> batch, Function<T, R> action, Failure<T, R> failure) {
        List<R> results = new ArrayList<>();
        for (Item<T> item : Objects.requireNonNull(batch).items()) {
            String sent = item.jobId();
            String jobId = sent == null || sent.length() > MAX_ID_LENGTH ? null : sent;
            if (jobId != null) {
                exchange.addJobId(jobId);
            }
            try {
                results.add(action.apply(item.get()));
            } catch (DrsException refusal) {
                exchange.addRejectedItem(results.size(), jobId, refusal);
                String text = texts.text(refusal, exchange.language().locale());
                results.add(failure.of(item, refusal.code().toString(), text));
            }
        }
        return results;
    }

    /** Makes the result of an item that was refused. */
    @FunctionalInterface
    public interface Failure<T, R> {
        R of(Item<T> item, String errorCode, String errorText);
    }
}
