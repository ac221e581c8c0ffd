/** Questions, verdicts, plans and records as blocks, in the reader's language. */
@NullMarked
package io.kolscout.show;

import org.jspecify.annotations.NullMarked;
