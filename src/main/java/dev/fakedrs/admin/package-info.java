/** The tests' door, {@code /__admin}: read, write and steer a project's world. */
@NullMarked
package dev.fakedrs.admin;

import org.jspecify.annotations.NullMarked;
