/** What is asked next given the answers so far, and the open interview that holds them. */
@NullMarked
package io.kolscout.interview;

import org.jspecify.annotations.NullMarked;
