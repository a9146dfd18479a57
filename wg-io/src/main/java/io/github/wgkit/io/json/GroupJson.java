package io.github.wgkit.io.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Groups of all kinds; the kind follows from the type. */
final class GroupJson {
  static final ObjectForm<Role, Role.Builder> ROLE =
      ObjectForm.open(
          "role",
          Role::builder,
          (builder, in) -> builder.build(),
          Role::extensions,
          Role.Builder::putAllExtensions,
          ImmutableList.<Attribute<Role, Role.Builder>>of(
              Attribute.number("id", Role::id, Role.Builder::id),
              Attribute.required(
                  "name",
                  Form.parsed(RoleName::of, RoleName::slug),
                  Role::name,
                  Role.Builder::name),
              Attribute.number("personId", Role::personId, Role.Builder::personId),
              Attribute.optional(
                  "personName", Form.TEXT, Role::personName, Role.Builder::personName),
              Attribute.optional("email", Scalars.EMAIL, Role::email, Role.Builder::email)));

  static final ObjectForm<ExternalResource, ExternalResource.Builder> RESOURCE =
      ObjectForm.open(
          "resource",
          ExternalResource::builder,
          (builder, in) -> builder.build(),
          ExternalResource::extensions,
          ExternalResource.Builder::putAllExtensions,
          ImmutableList.<Attribute<ExternalResource, ExternalResource.Builder>>of(
              Attribute.number("id", ExternalResource::id, ExternalResource.Builder::id),
              Attribute.text("kind", ExternalResource::kind, ExternalResource.Builder::kind),
              Attribute.text(
                  "displayName",
                  ExternalResource::displayName,
                  ExternalResource.Builder::displayName),
              Attribute.required(
                  "value",
                  Form.TEXT,
                  "",
                  ExternalResource::value,
                  ExternalResource.Builder::value)));

  static final ObjectForm<MailingList, ListDraft> LIST =
      ObjectForm.closed(
          "mailing list",
          ListDraft::new,
          (draft, in) -> new MailingList(draft.address, draft.subscribe, draft.archive),
          ImmutableList.of(
              Attribute.text(
                  "address", MailingList::address, (draft, address) -> draft.address = address),
              Attribute.text(
                  "subscribe",
                  MailingList::subscribe,
                  (draft, subscribe) -> draft.subscribe = subscribe),
              Attribute.text(
                  "archive", MailingList::archive, (draft, archive) -> draft.archive = archive)));

  static final ObjectForm<Group, Draft> GROUP =
      ObjectForm.open(
          "group",
          Draft::new,
          Draft::group,
          Group::extensions,
          (draft, extensions) -> draft.builder().putAllExtensions(extensions),
          ImmutableList.<Attribute<Group, Draft>>of(
              Attribute.number("id", Group::id, (draft, id) -> draft.id = OptionalLong.of(id)),
              Attribute.required(
                  "acronym",
                  Scalars.ACRONYM,
                  Group::acronym,
                  (draft, acronym) -> draft.acronym = acronym),
              Attribute.required(
                  "name", Form.TEXT, "", Group::name, (draft, name) -> draft.name = name),
              Attribute.optional(
                  "type", Form.parsed(GroupType::of, GroupType::slug), Group::type, Draft::type),
              Attribute.optional(
                  "state",
                  Form.parsed(GroupState::of, GroupState::slug),
                  Group::state,
                  (draft, state) -> draft.builder().state(state)),
              Attribute.optional(
                  "parent",
                  Scalars.ACRONYM,
                  Group::parent,
                  (draft, parent) -> draft.builder().parent(parent)),
              Attribute.text(
                  "description",
                  Group::description,
                  (draft, description) -> draft.builder().description(description)),
              Attribute.usually(
                  "list",
                  LIST,
                  MailingList.NONE,
                  Group::list,
                  (draft, list) -> draft.builder().list(list)),
              Attribute.list(
                  "roles",
                  ROLE,
                  Group::roles,
                  (draft, roles) -> draft.builder().addAllRoles(roles)),
              Attribute.list(
                  "resources",
                  RESOURCE,
                  Group::resources,
                  (draft, resources) -> resources.forEach(draft.builder()::addResources)),
              Attribute.optional(
                  "charter",
                  CharterJson.CHARTER,
                  Group::charter,
                  (draft, charter) -> draft.builder().charter(charter)),
              Attribute.flag(
                  "usesMilestoneDates",
                  true,
                  Group::usesMilestoneDates,
                  (draft, uses) -> draft.builder().usesMilestoneDates(uses)),
              Attribute.list(
                  "milestones",
                  MilestoneJson.MILESTONE,
                  group -> group.milestones().milestones(),
                  (draft, milestones) -> draft.milestones = milestones),
              Attribute.list(
                  "proposedMilestones",
                  MilestoneJson.MILESTONE,
                  group -> group.proposedMilestones().milestones(),
                  (draft, milestones) -> draft.proposedMilestones = milestones),
              Attribute.list(
                  "formerMilestones",
                  MilestoneJson.MILESTONE,
                  Group::formerMilestones,
                  (draft, milestones) -> draft.builder().addAllFormerMilestones(milestones)),
              Attribute.usually(
                  "history",
                  Form.deferred(() -> HistoryJson.HISTORY),
                  History.NONE,
                  Group::history,
                  (draft, history) -> draft.builder().history(history)),
              Attribute.text(
                  "comments",
                  Group::comments,
                  (draft, comments) -> draft.builder().comments(comments)),
              Attribute.optional(
                  "lastModified",
                  DateJson.TIME,
                  Group::lastModified,
                  (draft, time) -> draft.builder().lastModified(time))));

  private GroupJson() {}

  /** A mailing list while it is read. */
  static final class ListDraft {
    private String address = "";
    private String subscribe = "";
    private String archive = "";
  }

  /**
   * A group while it is read. Its type, which decides on the class, mostly comes before all but
   * what is held here, and can come last.
   */
  static final class Draft {
    private OptionalLong id = OptionalLong.empty();
    private @Nullable Acronym acronym;
    private String name = "";
    private @Nullable GroupType type;
    private Group.@Nullable Builder builder;
    private boolean isTypeLate;
    private ImmutableList<Milestone> milestones = ImmutableList.of();
    private ImmutableList<Milestone> proposedMilestones = ImmutableList.of();

    private void type(GroupType type) {
      this.type = type;
      isTypeLate = builder != null;
    }

    private Group.Builder builder() {
      if (builder == null) {
        builder = Group.builder(Optional.ofNullable(type));
      }
      return builder;
    }

    private Group group(JsonInput in) throws IOException {
      Group.Builder group = builder().acronym(requireNonNull(acronym)).name(name);
      if (id.isPresent()) {
        group.id(id.getAsLong());
      }
      if (!milestones.isEmpty()) {
        try {
          group.milestones(MilestonePlan.current(milestones));
        } catch (IllegalArgumentException e) {
          keepApart(milestones, e, in);
        }
      }
      if (!proposedMilestones.isEmpty()) {
        try {
          group.proposedMilestones(MilestonePlan.proposed(proposedMilestones));
        } catch (IllegalArgumentException e) {
          keepApart(proposedMilestones, e, in);
        }
      }
      return isTypeLate ? ofType(group.build(), requireNonNull(type)) : group.build();
    }

    private static Group ofType(Group group, GroupType type) {
      if (type.actsLikeWorkingGroup()) {
        return WorkingGroup.builder().from(group).type(type).build();
      }
      return type.equals(GroupType.AREA)
          ? Area.builder().from(group).build()
          : OtherGroup.builder().from(group).type(type).build();
    }

    /** Milestones that make no plan are still milestones. */
    private void keepApart(
        ImmutableList<Milestone> unfit, IllegalArgumentException why, JsonInput in)
        throws IOException {
      builder().addAllFormerMilestones(unfit);
      Form.tellRefused(in, why);
    }
  }
}
