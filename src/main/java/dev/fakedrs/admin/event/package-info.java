/** What happens in a project, as a stream of Server-Sent Events. */
@NullMarked
package dev.fakedrs.admin.event;

import org.jspecify.annotations.NullMarked;
