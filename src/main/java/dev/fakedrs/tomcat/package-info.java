/** All that touches the servlet container's insides. */
@NullMarked
package dev.fakedrs.tomcat;

import org.jspecify.annotations.NullMarked;
