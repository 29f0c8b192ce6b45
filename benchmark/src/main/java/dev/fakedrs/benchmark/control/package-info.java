/** The control: a controller that gives the emulator's answer by Spring Boot's own means, and what that alone costs. */
@NullMarked
package dev.fakedrs.benchmark.control;

import org.jspecify.annotations.NullMarked;
