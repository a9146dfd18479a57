package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables {@code doc.document} and {@code doc.relateddocument}. */
final class DocumentRows {
  /** The columns that are null or an empty list in most rows. */
  static final ImmutableList<Field> MOSTLY_EMPTY =
      ImmutableList.of(
          Field.AD,
          Field.EXPIRES,
          Field.INTENDED_STD_LEVEL,
          Field.PAGES,
          Field.RFC,
          Field.RFC_NUMBER,
          Field.SHEPHERD,
          Field.STATES,
          Field.STD_LEVEL,
          Field.STREAM,
          Field.SUBMISSIONS,
          Field.TAGS,
          Field.WORDS);

  private static final String RELATION_TABLE = "doc.relateddocument";
  private static final String CHARTER = "charter";

  private final Columns columns;
  private final Tables tables;
  private final GroupRows groups;
  private final StateRows states;
  private final DocumentNames names;

  private final List<Row> documents = new ArrayList<>();

  /** The rows of charters by the name of the document. */
  private final Map<String, Row> charters = new HashMap<>();

  private final Map<Row, String> nameOf = new HashMap<>();

  DocumentRows(
      Columns columns, Tables tables, GroupRows groups, StateRows states, DocumentNames names) {
    this.columns = columns;
    this.tables = tables;
    this.groups = groups;
    this.states = states;
    this.names = names;
  }

  /** Takes all documents, so that others can ask for their names. */
  void load() throws WgReadException {
    for (Row row : tables.take(DocumentNames.TABLE)) {
      String name = name(row);
      if (name == null) {
        columns.incomplete(row, "has no name");
        tables.keep(row);
        continue;
      }
      nameOf.put(row, name);
      if (row.key() != null) {
        names.add(row.key(), name);
      }
      String type = columns.slug(row, Field.TYPE, "name.doctypename");
      if (CHARTER.equals(type)) {
        if (charters.putIfAbsent(name, row) != null) {
          columns.unusual(row, Field.NAME, "there are two charters of the name " + name);
          tables.keep(row);
        }
      } else {
        documents.add(row);
        if (type != null) {
          types.put(row, type);
        }
      }
    }
  }

  private final Map<Row, String> types = new HashMap<>();

  /** In old dumps the name is the key. */
  private @Nullable String name(Row row) throws WgReadException {
    String name = columns.textUnlessEmpty(row, Field.NAME);
    return name == null && row.key() instanceof String ? (String) row.takeKey() : name;
  }

  /** {@return the rows of charters by the name of the document} */
  Map<String, Row> charters() {
    return charters;
  }

  /** {@return the documents but for charters, in the order of the snapshot} */
  List<Document> documents() throws WgReadException {
    List<Document> made = new ArrayList<>(documents.size());
    for (Row row : documents) {
      made.add(document(row));
    }
    return made;
  }

  private Document document(Row row) throws WgReadException {
    Document.Builder document =
        Document.builder()
            .id(columns.id(row))
            .name(DocumentName.of(nameOf.get(row)))
            .type(types.getOrDefault(row, ""))
            .title(columns.text(row, Field.TITLE))
            .revision(columns.text(row, Field.REV))
            .pages(columns.smallNumber(row, Field.PAGES));
    Acronym group = groups.acronym(row, Field.GROUP);
    if (group != null) {
      document.group(group);
    }
    List<DocumentState> ofDocument = states.ofDocument(row);
    if (ofDocument != null) {
      document.addAllStates(ofDocument);
    }
    OffsetDateTime time = columns.moment(row, Field.TIME);
    if (time != null) {
      document.lastModified(time);
    }
    columns.dropEmpty(row, MOSTLY_EMPTY);
    row.leftovers(document::putExtensions);
    return document.build();
  }

  /** {@return what documents do to each other, in the order of the snapshot} */
  List<DocumentRelation> relations() throws WgReadException {
    List<DocumentRelation> made = new ArrayList<>();
    for (Row row : tables.take(RELATION_TABLE)) {
      String relationship = columns.slug(row, Field.RELATIONSHIP, "name.docrelationshipname");
      String source = names.of(row, Field.SOURCE);
      String target = names.of(row, Field.TARGET);
      if (relationship == null || source == null || target == null) {
        columns.incomplete(row, "does not say which document does what to which");
        tables.keep(row);
        continue;
      }
      DocumentRelation.Builder relation =
          DocumentRelation.builder()
              .id(columns.id(row))
              .relationship(relationship)
              .source(DocumentName.of(source))
              .target(DocumentName.of(target));
      columns.dropEmpty(row, ImmutableList.of(Field.ORIGINALTARGETALIASNAME));
      row.leftovers(relation::putExtensions);
      made.add(relation.build());
    }
    return made;
  }
}
