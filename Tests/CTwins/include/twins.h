#pragma once
#include <stdint.h>

/// The words that rules know, in an open table as `Vocabulary` has it.
typedef struct CVocabulary CVocabulary;

/// A vocabulary of these words, given one after another, each with its end; their numbers count
/// from 1. A word whose mark is not nought is a trigger.
CVocabulary *c_vocabulary(
    const uint8_t *letters, const int64_t *ends, const uint8_t *marks, int64_t count);
void c_vocabulary_free(CVocabulary *vocabulary);

/// What was found in a text; the sum of the numbers tells whether two twins found the same words.
typedef struct {
  int64_t words;
  int64_t sum;
  int64_t sentences;
  int64_t triggered;
} CFound;

/// Splits a text into words and sentences, as `WordSplitter` and `SentenceSplitter` do, and counts
/// the sentences that hold a trigger.
CFound c_split(
    const CVocabulary *vocabulary, const CVocabulary *abbreviations, const uint8_t *text,
    int64_t count);
