package io.github.wgkit.io.snapshot;

import com.google.common.base.Ascii;

/** The fields of rows that are understood; each stands in the rows of one table or of several. */
enum Field {
  ACRONYM,
  ACTIVE,
  AD,
  ADDRESS,
  ASCII,
  ASCII_SHORT,
  BALLOT,
  BALLOTER,
  BALLOT_TYPE,
  BY,
  CHARTER,
  COMMENT,
  COMMENTS,
  COMMENT_TIME,
  DESC,
  DESCRIPTION,
  DISCUSS,
  DISCUSS_TIME,
  DISPLAY_NAME,
  DOC,
  DOCS,
  DUE,
  EMAIL,
  EXPIRES,
  GROUP,
  ID,
  INTENDED_STD_LEVEL,
  LIST_ARCHIVE,
  LIST_EMAIL,
  LIST_SUBSCRIBE,
  META,
  MILESTONE,
  NAME,
  NAME_FROM_DRAFT,
  NOTIFY,
  ORDER,
  ORIGINALTARGETALIASNAME,
  PAGES,
  PARENT,
  PERSON,
  PHOTO,
  PHOTO_THUMB,
  PLAIN,
  POS,
  PRIMARY,
  PRONOUNS_FREETEXT,
  RELATIONSHIP,
  RESOLVED,
  RESOURCE_URI,
  REV,
  RFC,
  RFC_NUMBER,
  SEND_EMAIL,
  SHEPHERD,
  SLUG,
  SOURCE,
  STATE,
  STATES,
  STATE_TYPE,
  STD_LEVEL,
  STREAM,
  SUBMISSIONS,
  TAGS,
  TARGET,
  TELECHAT_DATE,
  TIME,
  TITLE,
  TYPE,
  UNUSED_STATES,
  UNUSED_TAGS,
  URL,
  USES_MILESTONE_DATES,
  VALUE,
  WORDS;

  /** How many there are. */
  static final int COUNT = values().length;

  private final String text = Ascii.toLowerCase(name());

  /** {@return the name of the field, as it stands in rows} */
  @Override
  public String toString() {
    return text;
  }
}
