package dev.fakedrs.drs.json;

import dev.fakedrs.contract.rule.RequestRule;

/**
 * The items of one page of a list.
 *
 * @param skip the number of items before the page
 * @param limit the maximum number of items on the page
 */
public record PageWindow(long skip, long limit) {

    /** A page with all items. */
    public static final PageWindow ALL = new PageWindow(0, Long.MAX_VALUE);

    private static final int MAX_PAGE_SIZE = 100;

    /** Tells whether the page begins after the end of a list of this length. The first page never does. */
    public boolean isPast(long total) {
        return skip > 0 && skip >= total;
    }

    /**
     * Creates a page from its number.
     *
     * @param parameter the operation's name for the page number
     * @param current the page number from 1, or 0 for all items if {@code zeroIsAll}
     * @param size the items on a page, or 0 for all items
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
