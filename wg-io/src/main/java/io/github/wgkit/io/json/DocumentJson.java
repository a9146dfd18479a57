package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;

/** Documents and what they do to each other. */
final class DocumentJson {
  static final ObjectForm<DocumentState, StateDraft> STATE =
      ObjectForm.closed(
          "document state",
          StateDraft::new,
          (draft, in) -> new DocumentState(draft.type, draft.slug),
          ImmutableList.of(
              Attribute.text("type", DocumentState::type, (draft, type) -> draft.type = type),
              Attribute.required(
                  "slug", Form.TEXT, "", DocumentState::slug, (draft, slug) -> draft.slug = slug)));

  static final ObjectForm<Document, Document.Builder> DOCUMENT =
      ObjectForm.open(
          "document",
          Document::builder,
          (builder, in) -> builder.build(),
          Document::extensions,
          Document.Builder::putAllExtensions,
          ImmutableList.<Attribute<Document, Document.Builder>>of(
              Attribute.number("id", Document::id, Document.Builder::id),
              Attribute.required("name", Scalars.DOCUMENT, Document::name, Document.Builder::name),
              Attribute.text("type", Document::type, Document.Builder::type),
              Attribute.text("title", Document::title, Document.Builder::title),
              Attribute.text("revision", Document::revision, Document.Builder::revision),
              Attribute.smallNumber("pages", Document::pages, Document.Builder::pages),
              Attribute.optional(
                  "group", Scalars.ACRONYM, Document::group, Document.Builder::group),
              Attribute.list("states", STATE, Document::states, Document.Builder::addAllStates),
              Attribute.optional(
                  "lastModified",
                  DateJson.TIME,
                  Document::lastModified,
                  Document.Builder::lastModified)));

  static final ObjectForm<DocumentRelation, DocumentRelation.Builder> RELATION =
      ObjectForm.open(
          "relation",
          DocumentRelation::builder,
          (builder, in) -> builder.build(),
          DocumentRelation::extensions,
          DocumentRelation.Builder::putAllExtensions,
          ImmutableList.<Attribute<DocumentRelation, DocumentRelation.Builder>>of(
              Attribute.number("id", DocumentRelation::id, DocumentRelation.Builder::id),
              Attribute.required(
                  "relationship",
                  Form.TEXT,
                  DocumentRelation::relationship,
                  DocumentRelation.Builder::relationship),
              Attribute.required(
                  "source",
                  Scalars.DOCUMENT,
                  DocumentRelation::source,
                  DocumentRelation.Builder::source),
              Attribute.required(
                  "target",
                  Scalars.DOCUMENT,
                  DocumentRelation::target,
                  DocumentRelation.Builder::target)));

  private DocumentJson() {}

  /** A state while it is read. */
  static final class StateDraft {
    private String type = "";
    private String slug = "";
  }
}
