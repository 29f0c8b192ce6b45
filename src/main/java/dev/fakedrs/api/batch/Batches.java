package dev.fakedrs.api.batch;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.Batch.Item;
import dev.fakedrs.error.ErrorTexts;
import dev.fakedrs.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out batch calls: one item after the other, each on its own, so that a refused one does not spoil the others. */
@Component
public class Batches {

    /** No job has a longer id: such a one is repeated in the answer alone. */
    private static final int LONGEST_ID = 64;

    private final ErrorTexts texts;

    Batches(ErrorTexts texts) {
        this.texts = texts;
    }

    /** The answer of a batch whose items each name one job, and tell of success or failure alone. */
    public <T extends JobItem> BatchResponse<JobResult> answer(
            Exchange exchange, @Nullable Batch<T> batch, BiConsumer<String, T> action) {
        return BatchResponse.of(each(
                exchange,
                batch,
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    action.accept(jobId, item);
                    return JobResult.success(jobId);
                },
                JobResult::failed));
    }

    /** The results of a batch, in the order of its items. */
    public <T, R> List<R> each(
            Exchange exchange, @Nullable Batch<T> batch, Function<T, R> action, Failure<T, R> failure) {
        List<R> results = new ArrayList<>();
        for (Item<T> item : Objects.requireNonNull(batch).items()) {
            String sent = item.jobId();
            String jobId = sent == null || sent.length() > LONGEST_ID ? null : sent;
            if (jobId != null) {
                exchange.names(jobId);
            }
            try {
                results.add(action.apply(item.get()));
            } catch (Refusal refusal) {
                exchange.refused(results.size(), jobId, refusal);
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
