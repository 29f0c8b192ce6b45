/** How the kit runs the server as a child process. Not for users of the kit: it may change with every version. */
@NullMarked
package dev.fakedrs.testing.process;

import org.jspecify.annotations.NullMarked;
