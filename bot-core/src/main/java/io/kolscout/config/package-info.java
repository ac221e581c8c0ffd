/** The files a team edits: YAML read with its lines, and everything that is wrong with them, at once. */
@NullMarked
package io.kolscout.config;

import org.jspecify.annotations.NullMarked;
