package io.github.wgkit.io.announcement;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Addressees;
import io.github.wgkit.io.template.CodePoints;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import java.util.stream.Stream;

/** To whom the Datatracker sends such mails. */
final class UsualAddressees {
  private static final ImmutableList<String> EVERYBODY =
      ImmutableList.of("IETF-Announce <ietf-announce@ietf.org>");

  private UsualAddressees() {}

  /** {@return everybody, and the mailing list of the group} */
  static Addressees ofReview(Group group) {
    return new Addressees(EVERYBODY, sorted(Stream.of(group.list().address())));
  }

  /** {@return everybody, those who decide, chairs and list, and whom the charter names besides} */
  static Addressees ofAction(Group group, Charter charter, Organization organization) {
    return new Addressees(
        EVERYBODY,
        sorted(
            Stream.of(
                organization.steeringAddress(),
                group.acronym() + "-chairs@ietf.org",
                group.list().address(),
                charter.notifyAddresses())));
  }

  private static ImmutableList<String> sorted(Stream<String> lists) {
    return lists
        .flatMap(list -> AddressList.split(list).stream())
        .distinct()
        .sorted(CodePoints.ORDER)
        .collect(toImmutableList());
  }
}
