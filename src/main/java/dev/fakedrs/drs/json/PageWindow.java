package dev.fakedrs.drs.json;

import dev.fakedrs.contract.rule.RequestRule;

/** A page of a list: how many come before it, and how many are on it at most. */
public record PageWindow(long skip, long limit) {

    /** Everything on one page. */
    public static final PageWindow ALL = new PageWindow(0, Long.MAX_VALUE);

    private static final int MAX_PAGE_SIZE = 100;

    /** Whether nothing is left for it of a list that long; a first page is there in any case. */
    public boolean isPast(long total) {
        return skip > 0 && skip >= total;
    }

    /**
     * A page by its number.
     *
     * @param parameter what the operation calls the number
     * @param current from 1, or 0 for everything where that is allowed
     * @param size 0: everything
     */
    public static PageWindow of(String parameter, int current, int size, boolean zeroIsAll) {
        if (current < (zeroIsAll ? 0 : 1)) {
            throw RequestRule.PAGE_INVALID
                    .exception(parameter)
                    .sentDetail("value", current)
                    .detail("allowed", zeroIsAll ? "at least 0" : "at least 1");
        }
        if (size < 0) {
            throw RequestRule.PAGE_INVALID
                    .exception("per_page")
                    .sentDetail("value", size)
                    .detail("allowed", "0 to " + MAX_PAGE_SIZE);
        }
        if (size > MAX_PAGE_SIZE) {
            throw RequestRule.PAGE_TOO_LARGE
                    .exception()
                    .detail("field", "per_page")
                    .sentDetail("value", size)
                    .detail("allowed", "0 to " + MAX_PAGE_SIZE);
        }
        return current == 0 || size == 0 ? ALL : new PageWindow((current - 1L) * size, size);
    }
}
