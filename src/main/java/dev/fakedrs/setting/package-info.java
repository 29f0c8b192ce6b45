/** The settings of the program, and checks of their names and values. */
@NullMarked
package dev.fakedrs.setting;

import org.jspecify.annotations.NullMarked;
