package io.github.wgkit.lifecycle.group;

import static io.github.wgkit.lifecycle.Guard.unless;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.check.RecordRules;
import java.util.Optional;
import java.util.Set;

/** The conditions in the lifecycle of a group. */
final class GroupGuards {
  static final Guard<Question<Group, GroupAction>> LIKE_WORKING_GROUP =
      Guard.of(
          GroupRules.NOT_LIKE_WORKING_GROUP,
          question ->
              unless(
                  question.value() instanceof WorkingGroup,
                  () ->
                      "a group of the type "
                          + question.value().type().map(GroupType::slug).orElse("(none)")
                          + " does not"));

  static final Guard<Question<Group, GroupAction>> MANAGED =
      Guard.of(
          GroupRules.MANAGED_BY_OTHERS,
          question -> managedByOthers(question.value(), question.actor().role()));

  static final ImmutableList<Guard<Question<Group, GroupAction>>> OF_EVERY_STEP =
      ImmutableList.of(LIKE_WORKING_GROUP, MANAGED);

  static final Guard<Question<Group, GroupAction>> NO_RESEARCH_BOF =
      Guard.of(
          GroupRules.NO_RESEARCH_BOF,
          question ->
              unless(
                  !question.value().type().filter(GroupType::isResearch).isPresent(),
                  "this is a research group, which has no BoFs"));

  static final Guard<Question<Group, GroupAction>> BOF_DESCRIPTION =
      Guard.ofDetails(
          GroupRules.BOF_DESCRIPTION,
          GroupAction.ApproveBof.class,
          (question, action) -> {
            boolean agenda = !action.agenda().isBlank();
            if (!action.description().isBlank()) {
              return unless(agenda, "what is missing: agenda");
            }
            return Optional.of(
                agenda
                    ? "what is missing: description"
                    : "what is missing: description and agenda");
          });

  static final Guard<Question<Group, GroupAction>> BOF_AT_MOST_TWICE =
      Guard.ofDetails(
          GroupRules.BOF_AT_MOST_TWICE,
          GroupAction.ApproveBof.class,
          (question, action) ->
              unless(
                  action.held() < 2,
                  () -> "there were " + action.held() + " BoFs on this topic already"));

  static final Guard<Question<Group, GroupAction>> SECOND_BOF =
      Guard.ofDetails(
          GroupRules.SECOND_BOF,
          GroupAction.ApproveBof.class,
          (question, action) ->
              unless(
                  action.held() != 1 || action.exception(),
                  "there was a BoF on this topic already, and no decision is recorded"));

  static final Guard<Question<Group, GroupAction>> BOF_REPORT =
      Guard.ofDetails(
          GroupRules.BOF_REPORT,
          GroupAction.EndBof.class,
          (question, action) -> unless(!action.report().isBlank(), "there is no report"));

  static final Guard<Question<Group, GroupAction>> AREA_DIRECTORS_CONSENT =
      Guard.of(
          RecordRules.AREA_DIRECTORS_CONSENT,
          question ->
              unless(
                  question.actor().role().isAreaDirector()
                      || question.actor().role() == ActorRole.IRTF_CHAIR
                      || !question.value().roles(RoleName.AREA_DIRECTOR).isEmpty(),
                  "no area director is recorded for the group"));

  static final Guard<Question<Group, GroupAction>> APPROVED_CHARTER =
      Guard.of(
          RecordRules.APPROVED_CHARTER,
          question ->
              unless(
                  !question.value().type().map(GroupType::hasCharter).orElse(true)
                      || question
                          .value()
                          .charter()
                          .flatMap(Charter::revision)
                          .filter(CharterRevision::isApproved)
                          .isPresent(),
                  "the group has no approved charter"));

  static final Guard<Question<Group, GroupAction>> LIST_STAYS =
      Guard.of(
          RecordRules.LIST_STAYS,
          question ->
              unless(!question.value().list().address().isBlank(), "the group has no list"));

  static final Guard<Question<Group, GroupAction>> CLOSE_REQUEST_FITS =
      Guard.of(
          GroupRules.CLOSE_REQUEST_FITS,
          question ->
              unless(
                  question.value().type().map(GroupType::hasCharter).orElse(true),
                  () ->
                      "a group of the type "
                          + question.value().type().map(GroupType::slug).orElse("")
                          + " is closed without"));

  static final Guard<Question<Group, GroupAction>> CLOSE_INSTRUCTIONS =
      Guard.ofDetails(
          GroupRules.CLOSE_INSTRUCTIONS,
          GroupAction.RequestClose.class,
          (question, action) ->
              unless(!action.instructions().isBlank(), "the instructions are missing"));

  static final Guard<Question<Group, GroupAction>> DRAFT_DISPOSITIONS =
      Guard.ofDetails(
          GroupRules.DRAFT_DISPOSITIONS,
          GroupAction.RequestClose.class,
          (question, action) -> {
            Set<DocumentName> undecided =
                Sets.filter(
                    action.activeDrafts(),
                    draft -> action.dispositions().getOrDefault(draft, "").isBlank());
            return unless(
                undecided.isEmpty(), () -> "nothing is said of " + Joiner.on(", ").join(undecided));
          });

  static final Guard<Question<Group, GroupAction>> LIST_FATE =
      Guard.ofDetails(
          GroupRules.LIST_FATE,
          GroupAction.RequestClose.class,
          (question, action) ->
              unless(
                  action.list().isPresent() || question.value().list().address().isBlank(),
                  () -> "nothing is said of " + question.value().list().address()));

  static final Guard<Question<Group, GroupAction>> RESPONSIBLE_ONE_CLOSES =
      Guard.of(
          GroupRules.RESPONSIBLE_ONE_CLOSES,
          question ->
              unless(
                  question.actor().role() != ActorRole.AREA_DIRECTOR,
                  "the area director who acts is not responsible for the group"));

  static final Guard<Question<Group, GroupAction>> CLOSE_REQUESTED_FIRST =
      Guard.of(
          GroupRules.CLOSE_REQUESTED_FIRST,
          question ->
              unless(GroupLifecycle.isCloseRequested(question.value()), "nobody has requested it"));

  static final Guard<Question<Group, GroupAction>> REASON_ANNOUNCED =
      Guard.ofDetails(
          GroupRules.REASON_ANNOUNCED,
          GroupAction.Conclude.class,
          (question, action) -> unless(!action.reason().isBlank(), "no reason is given"));

  private GroupGuards() {}

  private static Optional<String> managedByOthers(Group group, ActorRole actor) {
    if (group.type().filter(GroupType::isResearch).isPresent()) {
      return unless(!actor.isAreaDirector(), "this is a research group, and its manager another");
    }
    return unless(
        actor != ActorRole.IRTF_CHAIR, "this is no research group, and its managers are others");
  }
}
