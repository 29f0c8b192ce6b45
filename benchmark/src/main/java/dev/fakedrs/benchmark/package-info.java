/** How fast the emulator is, beside other servers on the same machine: {@code ./mvnw -f benchmark/pom.xml verify}. */
@NullMarked
package dev.fakedrs.benchmark;

import org.jspecify.annotations.NullMarked;
