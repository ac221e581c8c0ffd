package io.kolscout.cases;

import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;

/**
 * One coding of a creator whose class is known.
 *
 * @param id what the codings of one creator share
 * @param label the class
 */
public record Profile(String id, CreatorClass label, Answers answers) {}
