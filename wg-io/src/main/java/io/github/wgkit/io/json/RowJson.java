package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.Term;

/** The rows that are neither groups, people nor documents. */
final class RowJson {
  static final ObjectForm<Term, Term.Builder> TERM =
      ObjectForm.open(
          "term",
          Term::builder,
          (builder, in) -> builder.build(),
          Term::extensions,
          Term.Builder::putAllExtensions,
          ImmutableList.<Attribute<Term, Term.Builder>>of(
              Attribute.required(
                  "vocabulary", Form.TEXT, Term::vocabulary, Term.Builder::vocabulary),
              Attribute.number("id", Term::id, Term.Builder::id),
              Attribute.required("slug", Form.TEXT, Term::slug, Term.Builder::slug),
              Attribute.text("name", Term::name, Term.Builder::name),
              Attribute.text("description", Term::description, Term.Builder::description)));

  static final ObjectForm<OtherRecord, OtherRecord.Builder> OTHER =
      ObjectForm.closed(
          "record",
          OtherRecord::builder,
          (builder, in) -> builder.build(),
          ImmutableList.<Attribute<OtherRecord, OtherRecord.Builder>>of(
              Attribute.required(
                  "table", Form.TEXT, OtherRecord::table, OtherRecord.Builder::table),
              Attribute.text("key", OtherRecord::key, OtherRecord.Builder::key),
              Attribute.required(
                  "fields",
                  Form.FIELDS,
                  ImmutableMap.of(),
                  OtherRecord::fields,
                  OtherRecord.Builder::putAllFields)));

  private RowJson() {}
}
