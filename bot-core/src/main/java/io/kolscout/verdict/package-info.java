/** Answers in, judgement and reasons out. */
@NullMarked
package io.kolscout.verdict;

import org.jspecify.annotations.NullMarked;
