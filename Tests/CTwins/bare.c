// What libxml2 itself takes for a file, with no handler called, and how often memory was asked for.

#include "bare.h"
#include <libxml/xmlversion.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

int c_bare_parse(const uint8_t *bytes, int64_t count) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  return xmlSAXUserParseMemory(&handler, NULL, (const char *)bytes, (int)count);
}

// MARK: - Allocations

static _Thread_local int64_t asked;

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

void *malloc(size_t size) {
  asked++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  asked++;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  asked++;
  return __libc_realloc(memory, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  asked++;
  *memory = __libc_memalign(alignment, size);
  return *memory ? 0 : 12;
}

void *aligned_alloc(size_t alignment, size_t size) {
  asked++;
  return __libc_memalign(alignment, size);
}

int64_t c_allocations(void) { return asked; }
