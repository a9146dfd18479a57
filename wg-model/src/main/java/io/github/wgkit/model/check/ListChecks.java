package io.github.wgkit.model.check;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.MailingList;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mailing list. A list of which nothing at all is known is one finding, not four. */
final class ListChecks {
  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          RecordCheck.unless(
              RecordRules.MAILING_LIST,
              Scope.WORKING_GROUP,
              inspected -> !isUnknown(inspected.group().list()),
              "there is no mailing list; say where it is, how to subscribe, where the archive is"),
          missing(
              RecordRules.LIST_SUBSCRIPTION,
              MailingList::subscribe,
              "how to subscribe to the list is missing; state a page or an address"),
          missing(
              RecordRules.LIST_ADDRESS, MailingList::address, "the address of the list is missing"),
          missing(
              RecordRules.LIST_ARCHIVE,
              MailingList::archive,
              "the archive of the list is missing; state its address on the web"),
          RecordCheck.of(
              RecordRules.LIST_ARCHIVE_ON_WEB, Scope.WORKING_GROUP, ListChecks::notOnWeb),
          RecordCheck.unless(
              RecordRules.LIST_STAYS,
              Scope.DORMANT_WORKING_GROUP,
              inspected -> !inspected.group().list().address().isBlank(),
              "the group has no list; a dormant group keeps it, to look after what it wrote"));

  private ListChecks() {}

  private static RecordCheck missing(
      Rule rule, Function<MailingList, String> part, String message) {
    return RecordCheck.unless(
        rule,
        Scope.WORKING_GROUP,
        inspected ->
            isUnknown(inspected.group().list()) || !part.apply(inspected.group().list()).isBlank(),
        message);
  }

  private static boolean isUnknown(MailingList list) {
    return list.address().isBlank() && list.subscribe().isBlank() && list.archive().isBlank();
  }

  private static Stream<String> notOnWeb(Inspected inspected) {
    String archive = Ascii.toLowerCase(inspected.group().list().archive().strip());
    if (archive.isEmpty() || archive.startsWith("https://") || archive.startsWith("http://")) {
      return Stream.empty();
    }
    return Stream.of(
        archive.startsWith("ftp://")
            ? "the archive is reached by FTP; state its address on the web"
            : "where the archive is stated is no address on the web");
  }
}
