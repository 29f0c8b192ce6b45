/** Access checks and error responses of the admin API. */
@NullMarked
package dev.fakedrs.admin.web;

import org.jspecify.annotations.NullMarked;
