/** The console: a page at {@code /__admin/} that shows and drives the emulator with the calls of the admin API. */
@NullMarked
package dev.fakedrs.admin.console;

import org.jspecify.annotations.NullMarked;
