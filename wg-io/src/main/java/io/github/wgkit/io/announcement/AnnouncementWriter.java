package io.github.wgkit.io.announcement;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Addressees;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.io.template.Holder;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.Snapshot;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.io.template.WordWrap;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Writes one mail once. */
final class AnnouncementWriter {
  private static final ImmutableSet<Part> CARRIED =
      ImmutableSet.of(Part.STATE, Part.ROLES, Part.LIST, Part.PROPOSED_MILESTONES);

  private static final int WIDTH = 78;
  private static final int REVIEW_WEEKS = 1;
  private static final String RULE = "-".repeat(71);

  private final Announcement announcement;
  private final Directory directory;
  private final WriteOptions options;
  private final Snapshot snapshot;
  private final ChosenCharter chosen;
  private final Group group;
  private final Organization organization;
  private final ImmutableList<Holder> chairs;
  private final StringBuilder body = new StringBuilder();

  private AnnouncementWriter(Announcement announcement, Directory directory, WriteOptions options)
      throws WgWriteException {
    this.announcement = announcement;
    this.directory = directory;
    this.options = options;
    this.snapshot = Snapshot.of(directory);
    this.chosen = ChosenCharter.of(directory, options);
    this.group = chosen.group();
    this.organization = Organization.of(group);
    this.chairs = holders(RoleName.CHAIR);
  }

  /** {@return the writer of a mail} */
  static WgWriter of(Announcement announcement) {
    return (directory, out, options) ->
        new AnnouncementWriter(announcement, directory, options).write(out);
  }

  private WriteResult write(OutputStream stream) throws IOException {
    StringBuilder head = new StringBuilder();
    String title = group.name() + " (" + group.acronym() + ")";
    String type = snapshot.typeName(group);
    Addressees addressees = options.addressees().orElseGet(this::usualAddressees);
    head.append("From: The IESG <iesg-secretary@ietf.org>\n");
    head.append("To: ").append(joined(addressees.to())).append('\n');
    if (!addressees.cc().isEmpty()) {
      head.append("Cc: ").append(joined(addressees.cc())).append(" \n");
    }
    switch (announcement) {
      case REVIEW -> {
        head.append("Reply-To: ").append(organization.steeringList()).append('\n');
        head.append("Subject: ").append(type).append(" Review: ");
        review(title, type);
      }
      case ACTION -> {
        head.append("Subject: ").append(type).append(" Action: ");
        head.append(isFirst() ? "Formed " : "Rechartered ");
        action(title, type);
      }
    }
    head.append(title).append("\n\n");
    groupInfo(title, type);
    Writer out = TextOutput.to(stream);
    out.append(head).append(WordWrap.wrap(body.toString(), WIDTH)).append('\n').flush();
    Losses losses = chosen.losses(directory, options, CARRIED);
    losses.milestones(group, shownMilestones());
    return losses.result();
  }

  private Addressees usualAddressees() {
    return announcement == Announcement.REVIEW
        ? UsualAddressees.ofReview(group)
        : UsualAddressees.ofAction(group, chosen.charter(), organization);
  }

  private static String joined(List<String> addresses) {
    return String.join(",\n    ", addresses);
  }

  /** {@return whether this is the first charter, and not whether the group is new} */
  private boolean isFirst() {
    return chosen.revision().charter() == 0;
  }

  private ImmutableList<Holder> holders(RoleName role) {
    return snapshot.holders(role, group, Holder.BY_ROLE);
  }

  private void review(String title, String type) throws WgWriteException {
    boolean isNew = group.isIn(GroupState.PROPOSED) || group.isIn(GroupState.BOF);
    if (isNew) {
      proposal(type, "has been proposed");
    } else {
      existing(title, type, "is undergoing rechartering");
    }
    String steering = organization.steeringGroup();
    body.append(" The ").append(steering).append(" has not made any determination yet.");
    body.append(" The following draft charter was submitted, and is provided for");
    body.append(" informational purposes only. Please send your comments to the ");
    body.append(steering).append(" mailing list (").append(organization.steeringList());
    body.append(") by ").append(endOfReview()).append(".\n\n");
  }

  private LocalDate endOfReview() throws WgWriteException {
    if (options.today().isEmpty()) {
      throw new WgWriteException(
          "date-missing", "the mail says until when to comment, so it needs the day of today");
    }
    try {
      return options.today().get().plusWeeks(REVIEW_WEEKS);
    } catch (DateTimeException e) {
      throw new WgWriteException("date-missing", "there is no day one week after that of today");
    }
  }

  private void action(String title, String type) {
    if (isFirst()) {
      proposal(type, "has been formed");
    } else {
      existing(title, type, "has been rechartered");
    }
    body.append(" For additional information, please contact the ");
    body.append(organization.contacts()).append(" or the ").append(type);
    body.append(chairs.size() == 1 ? " Chair.\n\n" : " Chairs.\n\n");
  }

  private void proposal(String type, String what) {
    body.append("A new ").append(organization).append(' ').append(type).append(' ').append(what);
    body.append(" in the ").append(snapshot.parentName(group)).append('.');
  }

  private void existing(String title, String type, String what) {
    body.append("The ").append(title).append(' ').append(type).append(" in the ");
    body.append(snapshot.parentName(group)).append(" of the ").append(organization);
    body.append(' ').append(what).append('.');
  }

  private void groupInfo(String title, String type) {
    body.append(title).append('\n').append(RULE).append('\n');
    body.append("Current status: ").append(snapshot.stateName(group));
    body.append(' ').append(type).append('\n');
    people("Chairs:", chairs, true);
    people("Secretaries:", holders(RoleName.SECRETARY), false);
    ImmutableList<Holder> responsible = holders(RoleName.AREA_DIRECTOR);
    people(
        responsible.size() == 1 ? "Assigned Area Director:" : "Assigned Area Directors:",
        responsible,
        true);
    people(
        snapshot.parentName(group) + " Directors:",
        snapshot.holdersInParent(RoleName.AREA_DIRECTOR, group, Holder.BY_ROLE),
        false);
    people("Technical advisors:", holders(RoleName.TECHNICAL_ADVISOR), false);
    mailingList();
    body.append("\nGroup page: ").append(Linked.SITE).append("group/").append(group.acronym());
    body.append("/\n\nCharter: ")
        .append(Linked.SITE)
        .append("doc/")
        .append(chosen.charter().name());
    body.append("/\n\n").append(chosen.text("Error: couldn't read charter text"));
    body.append("\n\nMilestones:\n");
    shownMilestones().forEach(this::milestone);
    body.append('\n');
  }

  private ImmutableList<Milestone> shownMilestones() {
    return group.proposedMilestones().sorted().stream()
        .filter(milestone -> milestone.state().equals(MilestoneState.CHARTER))
        .collect(toImmutableList());
  }

  private void people(String label, List<Holder> holders, boolean isAlwaysThere) {
    if (holders.isEmpty() && !isAlwaysThere) {
      return;
    }
    body.append('\n').append(label).append('\n');
    for (Holder holder : holders) {
      body.append("  ").append(holder.withPlainName()).append('\n');
    }
    if (holders.isEmpty()) {
      body.append("  TBD\n");
    }
  }

  private void mailingList() {
    body.append("\nMailing list:\n");
    if (group.list().address().isEmpty()) {
      body.append("  TBD\n");
      return;
    }
    body.append("  Address: ").append(group.list().address());
    body.append("\n  To subscribe: ").append(group.list().subscribe());
    body.append("\n  Archive: ").append(group.list().archive()).append('\n');
  }

  private void milestone(Milestone milestone) {
    String when =
        milestone
            .resolution()
            .map(resolution -> resolution + "    ")
            .or(() -> milestone.due().map(TemplateDates::month))
            .orElse("");
    body.append("\n  ").append(when).append(" - ").append(milestone.description()).append('\n');
  }
}
