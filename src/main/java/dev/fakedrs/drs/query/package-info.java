/** Lists and details of jobs. */
@NullMarked
package dev.fakedrs.drs.query;

import org.jspecify.annotations.NullMarked;
