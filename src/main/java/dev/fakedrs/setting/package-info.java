/** What the values of all settings have in common. */
@NullMarked
package dev.fakedrs.setting;

import org.jspecify.annotations.NullMarked;
