package io.github.wgkit.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** A few groups, and what a format makes of them. */
public final class InventedGroups {
  /** The day on which everything is written. */
  public static final LocalDate TODAY = LocalDate.of(2026, 2, 25);

  private InventedGroups() {}

  /** {@return an active area with a director} */
  public static Area area() {
    return Area.builder()
        .id(10)
        .acronym(Acronym.of("kit"))
        .name("Kitchen Area")
        .state(GroupState.ACTIVE)
        .addRoles(role(7, RoleName.AREA_DIRECTOR, "Ines van der Vale"))
        .build();
  }

  /** {@return an active working group in that area, without a charter} */
  public static WorkingGroup.Builder group(String acronym, String name) {
    return WorkingGroup.builder()
        .type(GroupType.WG)
        .acronym(Acronym.of(acronym))
        .name(name)
        .state(GroupState.ACTIVE)
        .parent(Acronym.of("kit"))
        .lastModified(OffsetDateTime.parse("2026-02-03T04:00:00Z"))
        .list(new MailingList(acronym + "@example.org", "https://example.org/" + acronym, ""));
  }

  /** {@return an active group with a charter in two revisions, people and milestones} */
  public static WorkingGroup spoons() {
    return group("spoon", "Spoon Exchange")
        .charter(
            charter("spoon", "01", "00-00", "A first proposal.\n", "01", "Spoons are exchanged.\n"))
        .addRoles(role(3, RoleName.CHAIR, "Dr. Otto B. Quill"))
        .addRoles(role(2, RoleName.CHAIR, "Ada Dune"))
        .addRoles(role(4, RoleName.AREA_DIRECTOR, "Ines van der Vale"))
        .milestones(
            MilestonePlan.current(
                ImmutableList.of(
                    milestone("Submit the spoon format").due(Due.parse("2026-07")).build(),
                    milestone("Adopt a draft").resolution("Done").build())))
        .build();
  }

  /** {@return a milestone in force} */
  public static Milestone.Builder milestone(String description) {
    return Milestone.builder().description(description).state(MilestoneState.ACTIVE);
  }

  /** {@return a charter with a present revision, and others with their texts} */
  public static Charter charter(String acronym, String revision, String... texts) {
    ImmutableSortedMap.Builder<CharterRevision, CharterText> all =
        ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < texts.length; i += 2) {
      all.put(CharterRevision.parse(texts[i]), CharterText.of(texts[i + 1]));
    }
    return Charter.builder()
        .name(CharterName.of(GroupType.WG, Acronym.of(acronym)))
        .revision(CharterRevision.parse(revision))
        .texts(all.build())
        .build();
  }

  /** {@return somebody with a role and an address made of the first name} */
  public static Role role(long id, RoleName name, String person) {
    String first = person.substring(0, person.indexOf(' ')).replace(".", "");
    return Role.builder()
        .id(id)
        .name(name)
        .personName(person)
        .email(EmailAddress.of(first.toLowerCase(Locale.ROOT) + "@example.org"))
        .build();
  }

  /** {@return a chair who is known by number and address only} */
  public static Role chair(long person, String address) {
    return Role.builder()
        .name(RoleName.CHAIR)
        .personId(person)
        .email(EmailAddress.of(address))
        .build();
  }

  /** {@return what is written of a directory} */
  public static String written(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormatRegistry.standard().write(directory, out, options);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** {@return the options for a format, on that day} */
  public static WriteOptions.Builder in(String format) {
    return WriteOptions.builder().format(format).today(TODAY);
  }
}
