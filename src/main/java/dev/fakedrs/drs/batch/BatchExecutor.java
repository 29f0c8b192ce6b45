package dev.fakedrs.drs.batch;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.journal.CallEffect;
import dev.fakedrs.memory.LazyList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Executes the items of batch calls one by one, so that a rejected item does not affect the others. */
@Component
public class BatchExecutor {

    /** The maximum length of a job id. A longer id is repeated in the response only. */
    private static final int MAX_ID_LENGTH = 64;

    private final ErrorMessages texts;

    BatchExecutor(ErrorMessages texts) {
        this.texts = texts;
    }

    /** Executes a batch whose items name one job each and whose results contain only success or failure. */
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
     * Executes a batch of queries. Each result is created when it is written, so that only one result at a time is in memory.
     *
     * @param find returns the data for the result of an item
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

    /** Executes a batch, and returns its results in the order of its items. */
    public <T, R> List<R> each(
            DrsExchange exchange, @Nullable Batch<T> batch, Function<T, R> action, Failure<T, R> failure) {
        List<R> results = new ArrayList<>();
        for (Item<T> item : Objects.requireNonNull(batch).items()) {
            String sent = item.jobId();
            String jobId = sent == null || sent.length() > MAX_ID_LENGTH ? null : sent;
            if (jobId != null) {
                exchange.addJobId(jobId);
            }
            CallEffect before = exchange.trace().effect();
            try {
                results.add(exchange.deviations().ofAccepted(() -> action.apply(item.get())));
            } catch (DrsException refusal) {
                exchange.trace().setEffect(before);
                exchange.addRejectedItem(results.size(), jobId, refusal);
                String text = texts.text(refusal, exchange.language().locale());
                results.add(failure.of(item, refusal.code().toString(), text));
            }
        }
        return results;
    }

    /** Creates the result of a rejected item. */
    @FunctionalInterface
    public interface Failure<T, R> {
        R of(Item<T> item, String errorCode, String errorText);
    }
}
