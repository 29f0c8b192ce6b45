/** What did happen: the calls of a project and their answers, without secrets. */
@NullMarked
package dev.fakedrs.journal;

import org.jspecify.annotations.NullMarked;
