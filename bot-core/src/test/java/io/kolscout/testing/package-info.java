/** What the tests of every module use. */
@NullMarked
package io.kolscout.testing;

import org.jspecify.annotations.NullMarked;
