/** The admin API, {@code /__admin}: read, write and steer a project. */
@NullMarked
package dev.fakedrs.admin;

import org.jspecify.annotations.NullMarked;
