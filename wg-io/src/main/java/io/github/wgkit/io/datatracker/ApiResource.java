package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;

/**
 * A table that the API gives out, and how the rows that concern some groups are asked for.
 *
 * @param app the part of the Datatracker
 * @param model the table within it
 * @param scope which of its rows are wanted
 * @param change how its rows change
 */
record ApiResource(String app, String model, Scope scope, Change change) {
  /** Which rows of a table are wanted. */
  enum Scope {
    /** All: the words for states, types and roles. */
    ALL("", false),
    /** The groups themselves. */
    GROUPS("", false),
    /** Rows that belong to a group. */
    OF_GROUPS("group__", false),
    /** Rows that belong to a former state of a group. */
    OF_HISTORIES("group__group__", false),
    /** What happened to a group. */
    EVENTS_OF_GROUPS("group__", true),
    /** The documents that are charters of groups. */
    CHARTERS("group__", false),
    /** What happened to those documents. */
    EVENTS_OF_CHARTERS("doc__group__", true),
    /** The people named by other rows. */
    PEOPLE("", false),
    /** The addresses of those people. */
    ADDRESSES("", false);

    private final String path;
    private final boolean areEvents;

    Scope(String path, boolean areEvents) {
      this.path = path;
      this.areEvents = areEvents;
    }

    /** {@return what stands in a filter before the field of a group} */
    String path() {
      return path;
    }

    boolean areEvents() {
      return areEvents;
    }

    /** {@return whether rows are asked for by the people whom other rows name} */
    boolean isByPerson() {
      return this == PEOPLE || this == ADDRESSES;
    }
  }

  /** How the rows of a table change. */
  enum Change {
    /** Rows are added, and later changed or taken away; they do not say when. */
    UNTOLD,
    /** A row that changes has a new time. */
    BY_TIME,
    /** Rows are only added. */
    GROWING
  }

  /** All tables that concern groups. */
  static final ImmutableList<ApiResource> ALL =
      ImmutableList.of(
          vocabulary("name", "grouptypename"),
          vocabulary("name", "groupstatename"),
          vocabulary("name", "rolename"),
          vocabulary("name", "groupmilestonestatename"),
          vocabulary("name", "ballotpositionname"),
          vocabulary("name", "extresourcename"),
          vocabulary("doc", "statetype"),
          vocabulary("doc", "state"),
          vocabulary("doc", "ballottype"),
          new ApiResource("group", "group", Scope.GROUPS, Change.BY_TIME),
          new ApiResource("group", "grouphistory", Scope.OF_GROUPS, Change.GROWING),
          new ApiResource("group", "role", Scope.OF_GROUPS, Change.UNTOLD),
          new ApiResource("group", "rolehistory", Scope.OF_HISTORIES, Change.GROWING),
          new ApiResource("group", "groupextresource", Scope.OF_GROUPS, Change.UNTOLD),
          new ApiResource("group", "groupmilestone", Scope.OF_GROUPS, Change.BY_TIME),
          new ApiResource("group", "groupevent", Scope.EVENTS_OF_GROUPS, Change.GROWING),
          new ApiResource("group", "changestategroupevent", Scope.EVENTS_OF_GROUPS, Change.GROWING),
          new ApiResource("group", "milestonegroupevent", Scope.EVENTS_OF_GROUPS, Change.GROWING),
          new ApiResource("doc", "document", Scope.CHARTERS, Change.BY_TIME),
          charterEvent("docevent"),
          charterEvent("newrevisiondocevent"),
          charterEvent("statedocevent"),
          charterEvent("ballotdocevent"),
          charterEvent("ballotpositiondocevent"),
          charterEvent("telechatdocevent"),
          charterEvent("initialreviewdocevent"),
          new ApiResource("person", "person", Scope.PEOPLE, Change.BY_TIME),
          new ApiResource("person", "email", Scope.ADDRESSES, Change.BY_TIME));

  private static ApiResource vocabulary(String app, String model) {
    return new ApiResource(app, model, Scope.ALL, Change.UNTOLD);
  }

  private static ApiResource charterEvent(String model) {
    return new ApiResource("doc", model, Scope.EVENTS_OF_CHARTERS, Change.GROWING);
  }

  String table() {
    return app + "." + model;
  }

  String fileName() {
    return table() + ".json";
  }

  /** {@return whether rows can be asked for in the order of their numbers} */
  boolean isOrdered() {
    return scope != Scope.ALL && scope != Scope.ADDRESSES;
  }
}
