package dev.fakedrs.iam.catalog;

/** Where a list or an entry of it is; a list has no further pages. */
record Links(String self) {}
