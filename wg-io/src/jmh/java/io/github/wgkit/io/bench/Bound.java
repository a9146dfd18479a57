package io.github.wgkit.io.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** The records that somebody would write who wants no more than to get at what a file says. */
final class Bound {
  private Bound() {}

  record Directory(String format, int version, List<Group> groups, List<Other> records) {}

  record Group(
      Long id,
      String acronym,
      String name,
      String type,
      String state,
      String parent,
      String description,
      MailingList list,
      List<Role> roles,
      List<Resource> resources,
      Charter charter,
      History history,
      String comments,
      String lastModified,
      Map<String, Object> extensions) {}

  record MailingList(String address, String subscribe, String archive) {}

  record Role(Long id, String name, Long personId, String personName, String email) {}

  record Resource(Long id, String kind, String displayName, String value) {}

  record Charter(String name, String revision) {}

  record History(List<Event> events, List<Past> past) {}

  record Event(
      String event,
      Long id,
      Object date,
      String type,
      Long personId,
      String description,
      String state) {}

  record Past(Long id, Group group) {}

  record Other(String table, Object key, Map<String, Object> fields) {}

  /** A row of a dump. */
  record Row(
      Object pk,
      String model,
      @JsonTypeInfo(
              use = JsonTypeInfo.Id.NAME,
              include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
              property = "model",
              visible = true,
              defaultImpl = OtherFields.class)
          @JsonSubTypes({
            @JsonSubTypes.Type(name = "group.group", value = GroupFields.class),
            @JsonSubTypes.Type(name = "group.grouphistory", value = GroupFields.class),
            @JsonSubTypes.Type(name = "group.role", value = RoleFields.class),
            @JsonSubTypes.Type(name = "group.rolehistory", value = RoleFields.class),
            @JsonSubTypes.Type(name = "group.groupevent", value = EventFields.class),
            @JsonSubTypes.Type(name = "group.changestategroupevent", value = StateFields.class)
          })
          Fields fields) {}

  /** What a row says. */
  interface Fields {}

  record GroupFields(
      Long group,
      String charter,
      String acronym,
      String name,
      String type,
      String state,
      Long parent,
      Long ad,
      String comments,
      String time,
      @JsonProperty("list_email") String listEmail,
      @JsonProperty("list_subscribe") String listSubscribe,
      @JsonProperty("list_archive") String listArchive,
      @JsonProperty("unused_states") List<Object> unusedStates,
      @JsonProperty("unused_tags") List<String> unusedTags)
      implements Fields {}

  record RoleFields(Long group, Long person, String name, String email) implements Fields {}

  record EventFields(Long group, Long by, String time, String type, String desc)
      implements Fields {}

  record StateFields(String state) implements Fields {}

  record OtherFields() implements Fields {}

  /** An answer of the API. */
  record Answer<T>(Map<String, Object> meta, List<T> objects) {}

  record ApiGroup(
      Long id,
      String acronym,
      String name,
      String type,
      String state,
      String parent,
      String charter,
      String description,
      String comments,
      String time,
      @JsonProperty("list_email") String listEmail,
      @JsonProperty("list_subscribe") String listSubscribe,
      @JsonProperty("list_archive") String listArchive,
      @JsonProperty("resource_uri") String uri) {}

  record ApiRole(
      Long id,
      String group,
      String name,
      String person,
      String email,
      @JsonProperty("resource_uri") String uri) {}

  record ApiMilestone(
      Long id,
      String group,
      String desc,
      String state,
      String due,
      Long order,
      String resolved,
      String time,
      List<String> docs,
      @JsonProperty("resource_uri") String uri) {}

  record ApiEvent(
      Long id,
      String group,
      String by,
      String type,
      String desc,
      String time,
      String state,
      @JsonProperty("groupevent_ptr") String event,
      @JsonProperty("resource_uri") String uri) {}

  record ApiPerson(
      Long id,
      String name,
      String ascii,
      String plain,
      String biography,
      String time,
      @JsonProperty("resource_uri") String uri) {}

  record ApiEmail(
      String address,
      String person,
      String origin,
      boolean active,
      boolean primary,
      String time,
      @JsonProperty("resource_uri") String uri) {}

  record ApiDocument(
      Long id,
      String name,
      String rev,
      String title,
      String type,
      String group,
      String time,
      List<String> states,
      @JsonProperty("resource_uri") String uri) {}
}
