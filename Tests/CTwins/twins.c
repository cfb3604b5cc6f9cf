// The twin in C of Papers/Words.swift and Papers/Sentences.swift: the same steps in the same order,
// so that what Swift costs can be told from what the work costs.

#include "twins.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct CVocabulary {
  uint8_t *letters;
  int64_t *ends;
  uint8_t *marks;
  int32_t *table;
  int64_t size;
};

static const uint64_t BASIS = 0xCBF29CE484222325ull, PRIME = 0x100000001B3ull;

static inline uint64_t add(uint64_t hash, uint8_t byte) { return (hash ^ byte) * PRIME; }
static inline uint64_t fold(uint64_t hash) { return hash ^ (hash >> 32); }

CVocabulary *c_vocabulary(
    const uint8_t *letters, const int64_t *ends, const uint8_t *marks, int64_t count) {
  CVocabulary *v = malloc(sizeof *v);
  int64_t bytes = count > 0 ? ends[count - 1] : 0;
  v->size = 64;
  while ((count + 1) * 4 > v->size) v->size *= 2;
  v->letters = malloc(bytes + 1);
  v->ends = malloc((count + 1) * sizeof *v->ends);
  v->marks = calloc(count + 1, 1);
  v->table = calloc(v->size, sizeof *v->table);
  memcpy(v->letters, letters, bytes);
  v->ends[0] = 0;
  for (int64_t n = 1; n <= count; n++) {
    v->ends[n] = ends[n - 1];
    v->marks[n] = marks ? marks[n - 1] : 0;
    uint64_t hash = BASIS;
    for (int64_t i = v->ends[n - 1]; i < v->ends[n]; i++) hash = add(hash, letters[i]);
    int64_t place = fold(hash) & (v->size - 1);
    while (v->table[place]) place = (place + 1) & (v->size - 1);
    v->table[place] = (int32_t)n;
  }
  return v;
}

void c_vocabulary_free(CVocabulary *v) {
  free(v->letters);
  free(v->ends);
  free(v->marks);
  free(v->table);
  free(v);
}

/// The number of a word of ASCII letters, whatever its case.
static int32_t number(const CVocabulary *v, uint64_t hash, const uint8_t *word, int64_t count) {
  int64_t place = fold(hash) & (v->size - 1);
  for (; v->table[place]; place = (place + 1) & (v->size - 1)) {
    int32_t n = v->table[place];
    int64_t start = v->ends[n - 1];
    if (v->ends[n] - start != count) continue;
    int64_t i = 0;
    while (i < count && v->letters[start + i] == (word[i] | 0x20)) i++;
    if (i == count) return n;
  }
  return 0;
}

/// The number of a word that was put in lower case.
static int32_t number_of_folded(const CVocabulary *v, const uint8_t *word, int64_t count) {
  uint64_t hash = BASIS;
  for (int64_t i = 0; i < count; i++) hash = add(hash, word[i]);
  int64_t place = fold(hash) & (v->size - 1);
  for (; v->table[place]; place = (place + 1) & (v->size - 1)) {
    int32_t n = v->table[place];
    int64_t start = v->ends[n - 1];
    if (v->ends[n] - start == count && !memcmp(v->letters + start, word, count)) return n;
  }
  return 0;
}

// MARK: - Letters

typedef enum { LETTER, DIGIT, SPACE, APOSTROPHE, MARK } Kind;
typedef struct { Kind kind; int64_t width; } Letter;

static inline bool is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }
static inline bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }

static Letter wide(const uint8_t *t, int64_t i, int64_t end) {
  int64_t width = t[i] >= 0xF0 ? 4 : t[i] >= 0xE0 ? 3 : t[i] >= 0xC0 ? 2 : 1;
  if (t[i] == 0xC2 && i + 1 < end) return (Letter){t[i + 1] == 0xA0 ? SPACE : MARK, 2};
  if (t[i] != 0xE2 || i + 2 >= end) return (Letter){LETTER, width < end - i ? width : end - i};
  if (t[i + 1] == 0x80 && t[i + 2] == 0x99) return (Letter){APOSTROPHE, 3};
  bool space = t[i + 1] == 0x80 && t[i + 2] >= 0x80 && t[i + 2] <= 0x8B;
  return (Letter){space ? SPACE : MARK, 3};
}

static inline Letter letter(const uint8_t *t, int64_t i, int64_t end) {
  uint8_t byte = t[i];
  if (is_letter(byte)) return (Letter){LETTER, 1};
  if (is_digit(byte)) return (Letter){DIGIT, 1};
  if (byte <= ' ') return (Letter){SPACE, 1};
  if (byte == '\'') return (Letter){APOSTROPHE, 1};
  return byte < 0x80 ? (Letter){MARK, 1} : wide(t, i, end);
}

static bool letter_at(const uint8_t *t, int64_t i, int64_t end) {
  return i < end && letter(t, i, end).kind == LETTER;
}

static int64_t end_of_tail(const uint8_t *t, int64_t i, int64_t end) {
  for (Letter l; i < end && (l = letter(t, i, end)).kind == LETTER;) i += l.width;
  return i;
}

/// In lower case, with straight apostrophes; beyond ASCII only the capitals of Latin-1 are folded.
static int64_t folded(const uint8_t *t, int64_t start, int64_t end, uint8_t *into) {
  int64_t n = 0;
  for (int64_t i = start; i < end; i++) {
    if (t[i] == 0xE2 && i + 2 < end && t[i + 1] == 0x80 && t[i + 2] == 0x99) {
      into[n++] = '\'';
      i += 2;
    } else if (n > 0 && into[n - 1] == 0xC3 && t[i] >= 0x80 && t[i] <= 0x9E && t[i] != 0x97) {
      into[n++] = t[i] | 0x20;
    } else {
      into[n++] = t[i] >= 'A' && t[i] <= 'Z' ? t[i] | 0x20 : t[i];
    }
  }
  return n;
}

static bool joins(const uint8_t *t, int64_t i, int64_t width, int64_t end) {
  static const char *tails[] = {"s", "ll", "ve", "re", "d", "m"};
  int64_t next = i + width, last;
  if (!letter_at(t, next, end)) return false;
  last = end_of_tail(t, next, end);
  if (last - next > 2) return true;
  for (int k = 0; k < 6; k++) {
    size_t count = strlen(tails[k]);
    if ((int64_t)count != last - next) continue;
    size_t same = 0;
    while (same < count && (t[next + same] | 0x20) == (uint8_t)tails[k][same]) same++;
    if (same == count) return false;
  }
  return true;
}

static int64_t end_of_word(const uint8_t *t, int64_t i, int64_t end) {
  while (i < end) {
    Letter l = letter(t, i, end);
    bool goes_on = l.kind == LETTER || l.kind == DIGIT
        || (l.kind == MARK && t[i] == '-' && letter_at(t, i + 1, end))
        || (l.kind == APOSTROPHE && joins(t, i, l.width, end));
    if (!goes_on) return i;
    i += l.width;
  }
  return i;
}

static int64_t end_of_number(const uint8_t *t, int64_t i, int64_t end) {
  while (i < end) {
    Letter l = letter(t, i, end);
    bool goes_on = l.kind == DIGIT || l.kind == LETTER
        || (l.kind == MARK && l.width == 1 && strchr(".,/:-", t[i]) && i + 1 < end
            && is_digit(t[i + 1]));
    if (!goes_on) return i;
    i += l.width;
  }
  return i;
}

// MARK: - Words

typedef enum { LOWER, CAPITALISED, CAPITALS, NUMBER, TAIL, OTHER } Form;
typedef enum { ED, ING, S, ANY } Ending;
typedef struct { int64_t start, end; int32_t number; uint8_t form, ending; } Word;
typedef struct { Word *words; int64_t count, room; } Words;

static inline void append(Words *words, Word word) {
  if (words->count == words->room) {
    words->room = words->room ? words->room * 2 : 64;
    words->words = realloc(words->words, words->room * sizeof(Word));
  }
  words->words[words->count++] = word;
}

static inline Ending ending(const uint8_t *t, int64_t start, int64_t end) {
  if (end - start <= 3) return ANY;
  uint8_t last = t[end - 1] | 0x20, middle = t[end - 2] | 0x20;
  if (middle == 'e' && last == 'd') return ED;
  if (last == 'g' && middle == 'n' && (t[end - 3] | 0x20) == 'i') return ING;
  return last == 's' ? S : ANY;
}

static Form form_of(const uint8_t *t, int64_t start, int64_t end) {
  bool capital = (t[start] >= 'A' && t[start] <= 'Z')
      || (t[start] == 0xC3 && start + 1 < end && t[start + 1] >= 0x80 && t[start + 1] <= 0x9E);
  if (!capital) return LOWER;
  for (int64_t i = start; i < end; i++) if (t[i] >= 'a' && t[i] <= 'z') return CAPITALISED;
  return CAPITALS;
}

static bool plain_word(
    const uint8_t *t, int64_t start, int64_t end, Word *word, uint64_t *hash) {
  if (!is_letter(t[start])) return false;
  uint64_t h = BASIS;
  uint8_t small = 0;
  int64_t i = start;
  for (; i < end && is_letter(t[i]); i++) {
    h = add(h, t[i] | 0x20);
    small |= t[i];
  }
  if (i < end && (t[i] >= 0x80 || t[i] == '-' || t[i] == '\'' || is_digit(t[i]))) return false;
  word->start = start;
  word->end = i;
  word->form = t[start] & 0x20 ? LOWER : small & 0x20 ? CAPITALISED : CAPITALS;
  *hash = h;
  return true;
}

static void split(const CVocabulary *v, const uint8_t *t, int64_t count, Words *words) {
  uint8_t letters[4096];
  int64_t i = 0;
  while (i < count) {
    int64_t start = i;
    Word word;
    uint64_t hash;
    if (plain_word(t, i, count, &word, &hash)) {
      word.number = number(v, hash, t + start, word.end - start);
      word.ending = ending(t, start, word.end);
      append(words, word);
      i = word.end;
      continue;
    }
    Letter l = letter(t, i, count);
    Form form = OTHER;
    switch (l.kind) {
    case SPACE: i += l.width; continue;
    case DIGIT:
      i = end_of_number(t, i, count);
      form = NUMBER;
      break;
    case LETTER:
      i = end_of_word(t, i, count);
      form = form_of(t, start, i);
      break;
    case APOSTROPHE: {
      i = end_of_tail(t, i + l.width, count);
      bool tail = i > start + l.width && words->count > 0
          && words->words[words->count - 1].end == start;
      if (!tail) i = start + l.width;
      form = tail ? TAIL : OTHER;
      break;
    }
    case MARK: i += l.width; break;
    }
    int64_t last = i - start < 4096 ? i : start + 4096;
    int64_t n = folded(t, start, last, letters);
    bool is_word = form == LOWER || form == CAPITALISED || form == CAPITALS;
    append(words, (Word){start, i, number_of_folded(v, letters, n), form,
                         is_word ? ending(t, start, i) : ANY});
  }
}

// MARK: - Sentences

static bool is_closer(const uint8_t *t, const Word *word) {
  if (word->form != OTHER) return false;
  uint8_t byte = t[word->start];
  if (byte == ')' || byte == ']' || byte == '"' || byte == '\'') return true;
  return byte == 0xE2 && word->end - word->start == 3 && t[word->start + 2] >= 0x99
      && t[word->start + 2] <= 0x9D;
}

static bool is_abbreviation(const CVocabulary *known, const uint8_t *t, const Word *word) {
  if (word->form > CAPITALS) return false;
  if (word->end - word->start == 1 && word->form == CAPITALS) return t[word->start] != 'I';
  uint8_t letters[64];
  if (word->end - word->start > 64) return false;
  int64_t n = folded(t, word->start, word->end, letters);
  return number_of_folded(known, letters, n) != 0;
}

static int64_t end_of_sentence(
    const CVocabulary *known, const uint8_t *t, const Words *words, int64_t index) {
  const Word *all = words->words;
  if (all[index].form != OTHER) return 0;
  uint8_t mark = t[all[index].start];
  if (mark != '.' && mark != '?' && mark != '!') return 0;
  int64_t end = index + 1;
  while (end < words->count && is_closer(t, &all[end]) && all[end].start == all[end - 1].end) end++;
  if (end == words->count) return end;
  if (all[end].start <= all[end - 1].end || all[end].form == LOWER) return 0;
  if (mark == '.' && index > 0 && is_abbreviation(known, t, &all[index - 1])) return 0;
  return end;
}

CFound c_split(
    const CVocabulary *v, const CVocabulary *known, const uint8_t *text, int64_t count) {
  Words words = {malloc((count / 5 + 1) * sizeof(Word)), 0, count / 5 + 1};
  CFound found = {0, 0, 0, 0};
  split(v, text, count, &words);
  bool triggered = false;
  int64_t start = 0, index = 0;
  while (index < words.count) {
    found.sum += words.words[index].number;
    triggered |= v->marks[words.words[index].number];
    int64_t end = end_of_sentence(known, text, &words, index);
    if (!end) {
      index++;
      continue;
    }
    for (index++; index < end; index++) found.sum += words.words[index].number;
    found.sentences++;
    found.triggered += triggered;
    triggered = false;
    start = end;
  }
  if (start < words.count) {
    found.sentences++;
    found.triggered += triggered;
  }
  found.words = words.count;
  free(words.words);
  return found;
}
