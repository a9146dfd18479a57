package io.github.wgkit.io.json;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.charter.CharterRevision;

/** Values of one word that stand in objects of several kinds. */
final class Scalars {
  static final Form<Acronym> ACRONYM = Form.parsed(Acronym::of, Acronym::text);
  static final Form<DocumentName> DOCUMENT = Form.parsed(DocumentName::of, DocumentName::text);
  static final Form<EmailAddress> EMAIL = Form.parsed(EmailAddress::of, EmailAddress::text);
  static final Form<CharterRevision> REVISION =
      Form.parsed(CharterRevision::parse, CharterRevision::toString);

  private Scalars() {}
}
