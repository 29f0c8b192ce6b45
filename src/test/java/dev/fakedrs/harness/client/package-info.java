/** How clients call: they log in, they use curl, and they deviate from the contract. */
@NullMarked
package dev.fakedrs.harness.client;

import org.jspecify.annotations.NullMarked;
