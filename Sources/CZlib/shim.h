#pragma once
#include <zlib.h>

/* These two are macros; a zip's entries are deflated without a header of their own. */
static inline int zip_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

static inline int zip_deflate_begin(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
