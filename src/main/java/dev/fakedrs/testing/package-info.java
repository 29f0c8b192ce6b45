/**
 * The kit for tests in Java: it starts fake-drs, prepares the state that a test needs, and checks what was called.
 *
 * <p>It needs JUnit Jupiter from 5.10 up for {@link dev.fakedrs.testing.FakeDrs}, and nothing else. A test begins with
 *
 * <pre>{@code
 * @RegisterExtension
 * static FakeDrs drs = FakeDrs.start();
 * }</pre>
 *
 * <p>Every method that calls the server throws an {@link java.lang.IllegalArgumentException} with the server's own text where
 * the server refuses what it was given, and an {@link java.lang.IllegalStateException} where the server cannot be reached.
 */
@NullMarked
package dev.fakedrs.testing;

import org.jspecify.annotations.NullMarked;
