package io.kolscout.verdict;

import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Option;
import io.kolscout.rubric.Question;

/**
 * One answer that would change the class on its own.
 *
 * @param answer the answer it would take
 * @param to the class it would lead to
 */
public record Change(Question question, Option answer, CreatorClass to) {}
