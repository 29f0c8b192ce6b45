/** fake-drs as a container, for users of Testcontainers 2. */
@NullMarked
package dev.fakedrs.testing.container;

import org.jspecify.annotations.NullMarked;
