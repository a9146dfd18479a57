package io.github.wgkit.io.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import java.io.IOException;

/** A small dump with a row of nearly every table. Groups and people are invented. */
public final class InventedDump {
  /** In the form of 2012, one row a line; the first line is line 2. */
  public static final String TEXT =
      """
      [
      {"pk": 1, "model": "group.group", "fields": {"acronym": "fen", "name": "Fenland Area", "type": "area", "state": "active", "parent": null, "time": "2011-12-09 12:00:00", "unused_states": [], "unused_tags": [], "ad": null}},
      {"pk": 2, "model": "group.group", "fields": {"charter": "charter-ietf-heron", "acronym": "heron", "name": " Heron Protocols ", "type": "wg", "state": "conclude", "parent": 1, "list_email": "heron@example.org", "list_subscribe": "heron-request@example.org", "list_archive": "", "comments": "quiet", "time": "2012-07-09 13:14:15.250000", "unused_states": [81, 7], "unused_tags": ["app-min"], "ad": 31, "meeting_seen_as_area": false, "colour": "grey"}},
      {"pk": 3, "model": "group.group", "fields": {"acronym": "FENS", "name": "Fen Society", "type": "sdo", "state": "active", "parent": null, "time": "2012-01-02 03:04:05"}},
      {"pk": 4, "model": "group.group", "fields": {"acronym": "marsh", "name": "Marsh", "type": null, "state": null, "parent": 99, "time": "2012-01-02 03:04:05"}},
      {"pk": 11, "model": "group.role", "fields": {"group": 2, "name": "chair", "person": 31, "email": "ida@example.org"}},
      {"pk": 12, "model": "group.role", "fields": {"group": 1, "name": "ad", "person": 32, "email": "olaf@example.org"}},
      {"pk": 21, "model": "group.groupevent", "fields": {"group": 2, "by": 31, "type": "changed_state", "desc": "State changed to <b>Concluded</b>", "time": "2012-07-09 13:14:15"}},
      {"pk": 20, "model": "group.groupevent", "fields": {"group": 2, "by": 32, "type": "changed_state", "desc": "Started group", "time": "1999-03-01 12:00:00"}},
      {"pk": 22, "model": "group.groupevent", "fields": {"group": 2, "by": 32, "type": "info_changed", "desc": "Name changed", "time": "2001-03-01 10:00:00"}},
      {"pk": 23, "model": "group.groupevent", "fields": {"group": 2, "by": 32, "type": "changed_milestone", "desc": "Changed milestone", "time": "2002-03-01 10:00:00"}},
      {"pk": 20, "model": "group.changestategroupevent", "fields": {"state": "active"}},
      {"pk": 21, "model": "group.changestategroupevent", "fields": {"state": "conclude"}},
      {"pk": 23, "model": "group.milestonegroupevent", "fields": {"milestone": 41}},
      {"pk": 51, "model": "group.grouphistory", "fields": {"group": 2, "acronym": "crane", "name": "Crane Protocols", "type": "wg", "state": "active", "parent": 1, "time": "2001-01-01 10:00:00", "comments": ""}},
      {"pk": 50, "model": "group.grouphistory", "fields": {"group": 2, "acronym": "stork", "name": "Stork Protocols", "type": "wg", "state": "bof", "parent": 1, "time": "1998-01-01 10:00:00", "comments": ""}},
      {"pk": 61, "model": "group.rolehistory", "fields": {"group": 51, "name": "secr", "person": 32, "email": "olaf@example.org"}},
      {"pk": 71, "model": "group.groupurl", "fields": {"group": 2, "name": "Old page", "url": "http://heron.example.org/"}},
      {"pk": 72, "model": "group.groupextresource", "fields": {"group": 2, "name": "github_repo", "display_name": "", "value": "https://git.example.org/heron"}},
      {"pk": 41, "model": "group.groupmilestone", "fields": {"group": 2, "desc": "Publish it", "state": "active", "due": "2001-12-31", "order": null, "resolved": "", "time": "2001-01-01 10:00:00", "docs": ["draft-ietf-heron-flight"]}},
      {"pk": 42, "model": "group.groupmilestone", "fields": {"group": 2, "desc": "Adopt it", "state": "review", "due": "2000-06-30", "order": null, "resolved": "Done", "time": "2001-01-01 10:00:00", "docs": []}},
      {"pk": 43, "model": "group.groupmilestone", "fields": {"group": 2, "desc": "Extend it", "state": "charter", "due": null, "order": 1, "resolved": "", "time": "2001-01-01 10:00:00", "docs": []}},
      {"pk": 44, "model": "group.groupmilestone", "fields": {"group": 2, "desc": "Forget it", "state": "deleted", "due": null, "order": null, "resolved": "", "time": "2001-01-01 10:00:00", "docs": []}},
      {"pk": 401, "model": "group.groupmilestonehistory", "fields": {"milestone": 41, "group": 2, "desc": "Publish it soon", "state": "active", "due": "2000-12-31", "order": null, "resolved": "", "time": "2000-01-01 10:00:00", "docs": []}},
      {"pk": 31, "model": "person.person", "fields": {"name": "Ída Heronsgård", "ascii": "Ida Heronsgard", "ascii_short": null, "time": "2012-02-26 00:21:36", "address": "Fen Lane"}},
      {"pk": "ida@example.org", "model": "person.email", "fields": {"person": 31, "active": true, "time": "2012-02-26 00:21:36"}},
      {"pk": "lost@example.org", "model": "person.email", "fields": {"person": null, "active": false, "time": "2012-02-26 00:21:36"}},
      {"pk": 88, "model": "doc.state", "fields": {"type": "charter", "slug": "approved", "name": "Approved", "desc": "", "used": true, "order": 0, "next_states": []}},
      {"pk": 3, "model": "doc.ballottype", "fields": {"doc_type": "charter", "slug": "approve", "name": "Approve", "question": "Do we?", "used": true, "order": 3, "positions": ["yes"]}},
      {"pk": "charter-ietf-heron", "model": "doc.document", "fields": {"type": "charter", "group": 2, "title": "Heron Protocols", "rev": "01", "states": [88], "ad": 32, "notify": "", "time": "1999-03-01 12:00:00", "abstract": "Heron Protocols", "pages": null, "tags": []}},
      {"pk": "draft-ietf-heron-flight", "model": "doc.document", "fields": {"type": "draft", "group": 2, "title": "Flight", "rev": "07", "states": [1, 88], "pages": 12, "time": "2001-02-03 04:05:06", "abstract": "How to fly."}},
      {"pk": 81, "model": "doc.docevent", "fields": {"doc": "charter-ietf-heron", "by": 32, "type": "new_revision", "desc": "New version", "time": "1999-01-01 09:00:00"}},
      {"pk": 82, "model": "doc.docevent", "fields": {"doc": "charter-ietf-heron", "by": 32, "type": "created_ballot", "desc": "Created ballot", "time": "1999-01-02 09:00:00"}},
      {"pk": 83, "model": "doc.docevent", "fields": {"doc": "charter-ietf-heron", "by": 31, "type": "changed_ballot_position", "desc": "Block", "time": "1999-01-03 09:00:00"}},
      {"pk": 84, "model": "doc.docevent", "fields": {"doc": "charter-ietf-heron", "by": 32, "type": "closed_ballot", "desc": "Closed ballot", "time": "1999-01-04 09:00:00"}},
      {"pk": 85, "model": "doc.docevent", "fields": {"doc": "charter-ietf-heron", "by": 32, "type": "changed_state", "desc": "Approved", "time": "1999-01-05 09:00:00"}},
      {"pk": 86, "model": "doc.docevent", "fields": {"doc": "draft-ietf-heron-flight", "by": 32, "type": "new_revision", "desc": "New version", "time": "1999-01-05 09:00:00"}},
      {"pk": 81, "model": "doc.newrevisiondocevent", "fields": {"rev": "00-00"}},
      {"pk": 82, "model": "doc.ballotdocevent", "fields": {"ballot_type": 3}},
      {"pk": 84, "model": "doc.ballotdocevent", "fields": {"ballot_type": 3}},
      {"pk": 83, "model": "doc.ballotpositiondocevent", "fields": {"ballot": 82, "ad": 31, "pos": "block", "discuss": "Too wet.", "discuss_time": "1999-01-03 09:00:00", "comment": "", "comment_time": null}},
      {"pk": 85, "model": "doc.statedocevent", "fields": {"state_type": "charter", "state": 88}},
      {"pk": 91, "model": "doc.relateddocument", "fields": {"source": "draft-ietf-heron-flight", "target": "draft-old-flight", "relationship": "replaces"}},
      {"pk": "wg", "model": "name.grouptypename", "fields": {"name": "WG", "desc": "Working group", "used": true, "order": 0}},
      {"pk": 1, "model": "group.groupstatetransitions", "fields": {"state": 44, "group": 2, "next_states": [44]}},
      {"fields": {"weight": 1.50, "big": 123456789012345678901234567890, "note": {"a": [true, null]}}, "model": "zoo.animal", "pk": 7}
      ]
      """;

  private InventedDump() {}

  static ReadResult<Directory> read(String dump, ReadOptions options) throws IOException {
    return new DumpFormat()
        .reader()
        .orElseThrow()
        .read(Input.of(dump.getBytes(UTF_8), "dump.json"), options);
  }
}
