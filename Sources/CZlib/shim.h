#pragma once
#include <zlib.h>

/* inflateInit2 is a macro; a zip's entries are deflated without a header of their own. */
static inline int zip_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
