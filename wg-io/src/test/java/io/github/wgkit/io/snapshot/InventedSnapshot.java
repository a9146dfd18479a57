package io.github.wgkit.io.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a small snapshot. Groups and people are invented. */
public final class InventedSnapshot {
  private InventedSnapshot() {}

  /** {@return the texts of the files by their names} */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "group.group.json",
        list(
            """
            {"acronym": "fen", "ad": null, "charter": null, "comments": "", "description": "", "id": 1, "list_archive": "", "list_email": "", "list_subscribe": "", "meeting_seen_as_area": true, "name": "Fenland Area", "parent": null, "resource_uri": "/api/v1/group/group/1/", "state": "/api/v1/name/groupstatename/active/", "time": "2024-05-16T16:58:23Z", "type": "/api/v1/name/grouptypename/area/", "unused_states": [], "unused_tags": [], "used_roles": "[]", "uses_milestone_dates": true}""",
            """
            {"acronym": "heron", "ad": null, "charter": "/api/v1/doc/document/charter-ietf-heron/", "comments": "", "description": "Waders.", "id": 2, "list_archive": "", "list_email": "heron@example.org", "list_subscribe": "", "meeting_seen_as_area": false, "name": "Heron Protocols", "parent": "/api/v1/group/group/1/", "resource_uri": "/api/v1/group/group/2/", "state": "/api/v1/name/groupstatename/active/", "time": "2019-03-27T10:48:45", "type": "/api/v1/name/grouptypename/wg/", "unused_states": [], "unused_tags": [], "used_roles": "['chair']", "uses_milestone_dates": false}"""));
    files.put(
        "group.role.json",
        list(
            """
            {"email": "/api/v1/person/email/ida%2Bfen@example.org/", "group": "/api/v1/group/group/2/", "id": 11, "name": "/api/v1/name/rolename/chair/", "person": "/api/v1/person/person/31/", "resource_uri": "/api/v1/group/role/11/"}"""));
    files.put(
        "group.groupevent.json",
        list(
            """
            {"by": "/api/v1/person/person/31/", "desc": "Added milestone", "group": "/api/v1/group/group/2/", "id": 16, "resource_uri": "/api/v1/group/groupevent/16/", "time": "2020-04-20T20:31:48Z", "type": "changed_milestone"}"""));
    files.put(
        "group.milestonegroupevent.json",
        list(
            """
            {"by": "/api/v1/person/person/31/", "desc": "Added milestone", "group": "/api/v1/group/group/2/", "groupevent_ptr": "/api/v1/group/groupevent/16/", "id": 16, "milestone": "/api/v1/group/groupmilestone/41/", "resource_uri": "/api/v1/group/milestonegroupevent/16/", "time": "2020-04-20T20:31:48Z", "type": "changed_milestone"}"""));
    files.put(
        "group.changestategroupevent.json",
        list(
            """
            {"by": "/api/v1/person/person/31/", "desc": "State changed", "group": "/api/v1/group/group/2/", "groupevent_ptr": "/api/v1/group/groupevent/17/", "id": 17, "resource_uri": "/api/v1/group/changestategroupevent/17/", "state": "/api/v1/name/groupstatename/active/", "time": "2020-04-21T19:00:00Z", "type": "changed_state"}"""));
    files.put(
        "group.groupmilestone.json",
        list(
            """
            {"desc": "Publish it", "docs": ["/api/v1/doc/document/draft-ietf-heron-flight/"], "due": null, "group": "/api/v1/group/group/2/", "id": 41, "order": 2, "resolved": "", "resource_uri": "/api/v1/group/groupmilestone/41/", "state": "/api/v1/name/groupmilestonestatename/active/", "time": "2020-04-20T20:31:48Z"}""",
            """
            {"desc": "Adopt it", "docs": [], "due": null, "group": "/api/v1/group/group/2/", "id": 42, "order": 1, "resolved": "", "resource_uri": "/api/v1/group/groupmilestone/42/", "state": "/api/v1/name/groupmilestonestatename/active/", "time": "2020-04-20T20:31:48Z"}"""));
    files.put(
        "person.person.json",
        list(
            """
            {"ascii": "Ida Heronsgard", "ascii_short": null, "biography": "", "id": 31, "name": "Ída Heronsgård", "plain": "", "resource_uri": "/api/v1/person/person/31/", "time": "2014-11-06T14:35:56Z"}"""));
    files.put(
        "person.email.json",
        list(
            """
            {"active": true, "address": "ida+fen@example.org", "origin": "", "person": "/api/v1/person/person/31/", "primary": true, "resource_uri": "/api/v1/person/email/ida%2Bfen@example.org/", "time": "2010-12-23T20:29:38Z"}"""));
    files.put(
        "doc.document.json",
        list(
            """
            {"abstract": "Heron Protocols", "ad": null, "group": "/api/v1/group/group/2/", "id": 501, "name": "charter-ietf-heron", "notify": "", "rev": "01-00", "resource_uri": "/api/v1/doc/document/charter-ietf-heron/", "states": ["/api/v1/doc/state/84/"], "tags": [], "time": "2024-05-16T16:58:23Z", "title": "Heron Protocols", "type": "/api/v1/name/doctypename/charter/"}"""));
    files.put("charter/charter-ietf-heron-01.txt", "Herons wade.\r\n");
    files.put("charter/charter-ietf-heron-01-00.txt", "Herons fly.\n");
    files.put("charter/charter-ietf-egret-01.txt", "Egrets?\n");
    files.put("charter/charter-notes.txt", "notes");
    files.put("README.md", "what this is");
    return files;
  }

  static String list(String... objects) {
    return "{\"meta\": {\"limit\": 1000, \"next\": null, \"offset\": 0, \"previous\": null,"
        + " \"total_count\": "
        + objects.length
        + "}, \"objects\": ["
        + String.join(", ", objects)
        + "]}";
  }

  /** {@return a zip file of some of the files} */
  public static byte[] zip(Map<String, String> files, List<String> order) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : order) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(files.get(name).getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static ReadResult<Directory> read(Map<String, String> files, ReadOptions options)
      throws IOException {
    return read(Input.of(zip(files, List.copyOf(files.keySet())), "snapshot.zip"), options);
  }

  static ReadResult<Directory> read(Input input, ReadOptions options) throws IOException {
    return new ApiSnapshotFormat().reader().orElseThrow().read(input, options);
  }
}
