/** What holds under load, and whatever clients and networks do wrong. */
@NullMarked
package dev.fakedrs.faults;

import org.jspecify.annotations.NullMarked;
