/** The admin API {@code /__admin}, with which tests read, write and control a project. */
@NullMarked
package dev.fakedrs.admin;

import org.jspecify.annotations.NullMarked;
