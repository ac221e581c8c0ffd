/** What the executables that serve a chat platform have in common: their web server, workers and environment. */
@NullMarked
package io.kolscout.serve;

import org.jspecify.annotations.NullMarked;
