package io.kolscout.show;

import io.kolscout.advice.Advice;
import io.kolscout.advice.Rules;
import io.kolscout.rubric.Rubric;

/** All that is said to a person, in one language: the bot's texts, and the config with its translation. */
public record Language(Texts texts, Rubric rubric, Advice advice, Rules rules) {}
