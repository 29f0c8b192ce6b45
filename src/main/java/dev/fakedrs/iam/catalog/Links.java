package dev.fakedrs.iam.catalog;

/** The URL of a list or an entry. A list has only one page. */
record Links(String self) {}
