#pragma once
#include <gmime/gmime.h>

/* What GMime offers as macros, as functions that Swift can call. */
static inline int mail_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }
static inline int mail_is_message(GMimeObject *object) { return GMIME_IS_MESSAGE_PART(object); }
static inline int mail_is_text(GMimeObject *object) { return GMIME_IS_TEXT_PART(object); }
static inline int mail_is_part(GMimeObject *object) { return GMIME_IS_PART(object); }
static inline GMimeObject *mail_child(GMimeObject *object, int index) {
  return g_mime_multipart_get_part(GMIME_MULTIPART(object), index);
}
static inline int mail_child_count(GMimeObject *object) {
  return g_mime_multipart_get_count(GMIME_MULTIPART(object));
}
static inline char *mail_text(GMimeObject *object) {
  return g_mime_text_part_get_text(GMIME_TEXT_PART(object));
}
static inline const char *mail_file_name(GMimeObject *object) {
  return g_mime_part_get_filename(GMIME_PART(object));
}
static inline const char *mail_disposition(GMimeObject *object) {
  return g_mime_object_get_disposition(object);
}
static inline int mail_is_type(GMimeObject *object, const char *type, const char *subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype);
}
static inline const char *mail_type_parameter(GMimeObject *object, const char *name) {
  return g_mime_object_get_content_type_parameter(object, name);
}
static inline const char *mail_header(GMimeMessage *message, const char *name) {
  return g_mime_object_get_header(GMIME_OBJECT(message), name);
}
static inline GMimeMessage *mail_parse(const char *bytes, size_t count) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  g_object_unref(stream);
  return message;
}
static inline GByteArray *mail_content(GMimeObject *object) {
  GMimeDataWrapper *wrapper = g_mime_part_get_content(GMIME_PART(object));
  if (wrapper == NULL) return NULL;
  GByteArray *bytes = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  g_mime_data_wrapper_write_to_stream(wrapper, stream);
  g_object_unref(stream);
  return bytes;
}
static inline GByteArray *mail_attached(GMimeObject *object) {
  GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
  if (message == NULL) return NULL;
  GByteArray *bytes = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(bytes);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  g_mime_object_write_to_stream(GMIME_OBJECT(message), NULL, stream);
  g_object_unref(stream);
  return bytes;
}
static inline void mail_release(void *object) { g_object_unref(object); }
