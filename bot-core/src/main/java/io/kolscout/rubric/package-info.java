/** The question bank, answers to it, and what the answers say about the four classes: checked, immutable, pure. */
@NullMarked
package io.kolscout.rubric;

import org.jspecify.annotations.NullMarked;
