/** What the vendor's operations do to jobs: the table of who may do what when, and the atomic step that each takes. Knows no HTTP. */
@NullMarked
package dev.fakedrs.operation;

import org.jspecify.annotations.NullMarked;
