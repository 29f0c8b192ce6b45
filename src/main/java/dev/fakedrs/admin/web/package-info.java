/** Who may call the admin API, and how its errors look. */
@NullMarked
package dev.fakedrs.admin.web;

import org.jspecify.annotations.NullMarked;
