/** What all calls have met of the contract, and whether a build may pass. */
@NullMarked
package dev.fakedrs.admin.report;

import org.jspecify.annotations.NullMarked;
