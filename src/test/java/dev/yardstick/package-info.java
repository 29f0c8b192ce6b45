/**
 * A bare Spring Boot application that the benchmark measures beside the emulator: what the framework alone costs. It is out
 * of {@code dev.fakedrs}, where the emulator's own scan for components would find it in every test.
 */
@NullMarked
package dev.yardstick;

import org.jspecify.annotations.NullMarked;
