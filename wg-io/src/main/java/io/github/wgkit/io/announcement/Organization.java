package io.github.wgkit.io.announcement;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;

/** On whose behalf a mail is sent. Its names are as the mails write them. */
enum Organization {
  /** Working groups and all others but research groups. */
  IETF("IESG", "iesg@ietf.org", "The IESG <iesg@ietf.org>", "Area Directors"),
  /** Research groups. */
  IRTF(
      "IRSG",
      "irsg@irtf.org",
      "Internet Research Steering Group <irsg@irtf.org>",
      "IRTF Chair, the Internet Research Steering Group");

  private final String steeringGroup;
  private final String steeringList;
  private final String steeringAddress;
  private final String contacts;

  Organization(String steeringGroup, String steeringList, String steeringAddress, String contacts) {
    this.steeringGroup = steeringGroup;
    this.steeringList = steeringList;
    this.steeringAddress = steeringAddress;
    this.contacts = contacts;
  }

  static Organization of(Group group) {
    return group.isOf(GroupType.RG) ? IRTF : IETF;
  }

  /** {@return the short name of the group that decides} */
  String steeringGroup() {
    return steeringGroup;
  }

  /** {@return where comments go} */
  String steeringList() {
    return steeringList;
  }

  /** {@return its address with its name} */
  String steeringAddress() {
    return steeringAddress;
  }

  /** {@return who knows more, besides the chairs} */
  String contacts() {
    return contacts;
  }
}
