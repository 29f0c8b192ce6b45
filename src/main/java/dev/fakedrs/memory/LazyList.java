package dev.fakedrs.memory;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A list view that creates its elements when they are read, so that a long response has only one element at a time in memory.
 */
public final class LazyList<S, T> extends AbstractList<T> {

    private final List<S> source;
    private final Function<S, T> element;

    public LazyList(List<S> source, Function<S, T> element) {
        this.source = source;
        this.element = element;
    }

    @Override
    public T get(int index) {
        return element.apply(source.get(index));
    }

    @Override
    public int size() {
        return source.size();
    }
}
