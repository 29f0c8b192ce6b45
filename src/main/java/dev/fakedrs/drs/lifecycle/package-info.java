/** Creation, start, pause, resumption, termination and deletion of jobs. */
@NullMarked
package dev.fakedrs.drs.lifecycle;

import org.jspecify.annotations.NullMarked;
