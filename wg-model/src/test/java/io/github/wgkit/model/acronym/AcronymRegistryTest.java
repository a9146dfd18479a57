package io.github.wgkit.model.acronym;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.acronym.DraftOwner.Reason;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AcronymRegistryTest {
  private static Group group(String type, String state, String acronym, String... earlier) {
    History.Builder history = History.builder();
    for (int i = 0; i < earlier.length; i++) {
      history.addPast(
          PastRecord.builder().group(record(type, state, earlier[i], 2000 + i).build()).build());
    }
    return record(type, state, acronym, 2000 + earlier.length).history(history.build()).build();
  }

  private static Group.Builder record(String type, String state, String acronym, int year) {
    return Group.builder(Optional.of(GroupType.of(type)))
        .acronym(Acronym.of(acronym))
        .name("The group " + acronym)
        .state(GroupState.of(state))
        .lastModified(OffsetDateTime.parse(year + "-05-06T07:08:09Z"));
  }

  private static final Directory GROUPS =
      Directory.builder()
          .addGroups(group("wg", "active", "tls"))
          .addGroups(group("wg", "conclude", "krb-wg"))
          .addGroups(group("wg", "bof-conc", "krb"))
          .addGroups(group("wg", "active", "sip"))
          .addGroups(group("wg", "conclude", "sip-o", "sip"))
          .addGroups(group("wg", "active", "dnssd", "dnssdext"))
          .addGroups(group("wg", "bof", "boats"))
          .addGroups(group("wg", "dormant", "sleepy"))
          .addGroups(group("rg", "active", "cfrg"))
          .addGroups(group("iab", "active", "iab"))
          .addGroups(group("sdo", "active", "itu-t"))
          .addGroups(group("individ", "active", "none"))
          .addDocuments(
              Document.builder()
                  .name(DocumentName.of("draft-lee-odd-name"))
                  .group(Acronym.of("tls"))
                  .build())
          .addDocuments(
              Document.builder()
                  .name(DocumentName.of("draft-lee-sip-thing"))
                  .group(Acronym.of("none"))
                  .build())
          .addDocuments(
              Document.builder().name(DocumentName.of("rfc9999")).group(Acronym.of("sip")).build())
          .build();

  private static final AcronymRegistry REGISTRY = AcronymRegistry.of(GROUPS);

  private static List<String> whose(String document) {
    return REGISTRY.whose(document).stream()
        .map(owner -> owner.group().acronym() + " " + owner.reason())
        .toList();
  }

  @Test
  void the_longest_acronym_counts_whatever_hyphens_are_in_it() {
    assertThat(whose("draft-ietf-tls-rfc8446bis")).containsExactly("tls PRESENT_ACRONYM");
    assertThat(whose("draft-ietf-krb-wg-naming-04.txt")).containsExactly("krb-wg PRESENT_ACRONYM");
    assertThat(whose("draft-ietf-krb-naming")).containsExactly("krb PRESENT_ACRONYM");
    assertThat(whose("draft-ietf-sip-o-thing")).containsExactly("sip-o PRESENT_ACRONYM");
    assertThat(whose("draft-ietf-tlsx-thing")).isEmpty();
    assertThat(whose("draft-ietf-krb-wg")).containsExactly("krb-wg PRESENT_ACRONYM");
  }

  @Test
  void an_earlier_acronym_leads_to_the_group_of_today() {
    assertThat(whose("draft-ietf-dnssdext-requirements")).containsExactly("dnssd EARLIER_ACRONYM");
    assertThat(REGISTRY.whose("draft-ietf-dnssdext-x").get(0).because()).contains("dnssdext");
  }

  @Test
  void all_who_have_or_had_the_acronym_are_told_who_has_it_first() {
    assertThat(whose("draft-ietf-sip-session"))
        .containsExactly("sip PRESENT_ACRONYM", "sip-o EARLIER_ACRONYM");
  }

  @Test
  void files_pages_and_revisions_are_understood() {
    for (String written :
        List.of(
            "draft-ietf-tls-rfc8446bis-12.txt",
            "DRAFT-IETF-TLS-RFC8446BIS-12.TXT",
            "https://datatracker.example.org/doc/html/draft-ietf-tls-rfc8446bis-12#section-4",
            "https://datatracker.example.org/doc/draft-ietf-tls-rfc8446bis/12/",
            "https://www.example.org/archive/id/draft-ietf-tls-rfc8446bis-12.html?x=1",
            "ftp/draft-ietf-tls-rfc8446bis-12.pdf")) {
      assertThat(DraftName.parse(written))
          .as(written)
          .contains(new DraftName(DocumentName.of("draft-ietf-tls-rfc8446bis"), Optional.of("12")));
      assertThat(whose(written)).as(written).containsExactly("tls PRESENT_ACRONYM");
    }
    assertThat(DraftName.parse("overdraft-ietf-tls-x")).isEmpty();
    assertThat(DraftName.parse("draft-")).isEmpty();
    assertThat(DraftName.parse("draft-tls")).isPresent();
  }

  @Test
  void an_authors_draft_is_a_weaker_answer() {
    assertThat(whose("draft-bloggs-krb-wg-idea-00")).containsExactly("krb-wg NAMED_BY_AUTHOR");
    assertThat(whose("draft-van-der-bloggs-tls-idea")).isEmpty();
    assertThat(whose("draft-saint-bloggs-idea")).isEmpty();
    assertThat(whose("draft-bloggs-planes-tls-idea"))
        .as("the second word behind an author is part of the title")
        .isEmpty();
    assertThat(whose("draft-saint-andre-tls-idea")).containsExactly("tls NAMED_BY_AUTHOR");
    assertThat(Reason.NAMED_BY_AUTHOR.isSure()).isFalse();
  }

  @Test
  void the_record_of_a_document_comes_first() {
    assertThat(whose("draft-lee-odd-name-03")).containsExactly("tls RECORDED");
    assertThat(whose("rfc9999")).containsExactly("sip RECORDED");
    assertThat(whose("draft-lee-sip-thing"))
        .containsExactly("sip NAMED_BY_AUTHOR", "sip-o NAMED_BY_AUTHOR");
  }

  @Test
  void research_groups_bodies_and_others_are_told_apart() {
    assertThat(whose("draft-irtf-cfrg-curves")).containsExactly("cfrg PRESENT_ACRONYM");
    assertThat(whose("draft-ietf-cfrg-curves")).containsExactly("cfrg OTHER_KIND");
    assertThat(whose("draft-iab-liaison-guide")).containsExactly("iab BODY");
    assertThat(whose("draft-ietf-itu-t-liaison")).containsExactly("itu-t OTHER_KIND");
    assertThat(whose("draft-ietf-krbwg-naming")).containsExactly("krb-wg OTHER_SPELLING");
  }

  @Test
  void a_registry_knows_since_when_and_until_when() {
    assertThat(REGISTRY.uses(Acronym.of("DNSSDEXT")))
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.isPresent()).isFalse();
              assertThat(use.from()).contains(LocalDate.of(2000, 5, 6));
              assertThat(use.until()).contains(LocalDate.of(2001, 5, 6));
            });
    assertThat(REGISTRY.uses(Acronym.of("sip"))).hasSize(2);
    assertThat(REGISTRY.acronyms()).contains(Acronym.of("dnssdext"), Acronym.of("sip-o"));
  }

  private static List<String> clashes(String acronym) {
    return REGISTRY.clashes(Acronym.of(acronym), GroupType.WG).stream()
        .map(clash -> clash.severity() + " " + clash.use().group().acronym())
        .toList();
  }

  @Test
  void a_living_group_rules_an_acronym_out_and_a_bof_or_an_ended_one_does_not() {
    assertThat(clashes("TLS")).containsExactly("ERROR tls");
    assertThat(clashes("sleepy")).containsExactly("ERROR sleepy");
    assertThat(clashes("boats")).containsExactly("WARNING boats");
    assertThat(clashes("dnssdext")).containsExactly("WARNING dnssd");
    assertThat(clashes("cfrg")).as("another type").containsExactly("ERROR cfrg");
    assertThat(clashes("nothing")).isEmpty();
  }

  @Test
  void acronyms_that_are_easily_confused_are_told() {
    assertThat(clashes("boat-s")).containsExactly("WARNING boats");
    assertThat(clashes("krbwg")).containsExactly("INFO krb-wg");
    assertThat(clashes("boat")).containsExactly("INFO boats");
    assertThat(clashes("krb")).containsExactly("WARNING krb", "INFO krb-wg");
    assertThat(REGISTRY.clashes(Acronym.of("krb"), GroupType.WG).get(1).severity())
        .isEqualTo(Severity.INFO);
  }

  @Property(tries = 200)
  void two_registries_of_one_directory_are_equal(@ForAll Directory directory) {
    assertThat(AcronymRegistry.of(directory))
        .isEqualTo(AcronymRegistry.of(directory))
        .hasSameHashCodeAs(AcronymRegistry.of(directory));
  }

  @Property(tries = 200)
  void every_acronym_has_a_use_and_every_use_is_known(@ForAll Directory directory) {
    AcronymRegistry registry = AcronymRegistry.of(directory);
    assertThat(registry.uses().stream().filter(AcronymUse::isPresent))
        .hasSize(directory.groups().size());
    for (AcronymUse use : registry.uses()) {
      assertThat(registry.uses(use.acronym())).contains(use);
      assertThat(use.group().earlierAcronyms().contains(use.acronym()))
          .isNotEqualTo(use.isPresent());
    }
  }

  /** Held against the plainest way to find the longest: trying all of them. */
  @Property(tries = 500)
  void no_longer_acronym_fits_than_the_one_found(
      @ForAll Directory directory, @ForAll DraftName draft) {
    AcronymRegistry registry = AcronymRegistry.of(directory);
    String ietf = "draft-ietf-";
    for (DraftOwner owner : registry.whose(draft.toString())) {
      if (owner.reason() == Reason.PRESENT_ACRONYM && draft.name().text().startsWith(ietf)) {
        String rest = draft.name().text().substring(ietf.length()) + "-";
        String longest =
            registry.uses().stream()
                .filter(use -> use.group().isOf(GroupType.WG))
                .map(use -> use.acronym().normalized().text())
                .filter(acronym -> rest.startsWith(acronym + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        assertThat(owner.acronym().normalized().text().length())
            .isGreaterThanOrEqualTo(longest.length());
      }
    }
  }

  @Property(tries = 300)
  void a_draft_named_after_a_working_group_is_its_draft(@ForAll Directory directory) {
    AcronymRegistry registry = AcronymRegistry.of(directory);
    for (Group group : directory.groups()) {
      String acronym = group.acronym().normalized().text();
      if (group.isOf(GroupType.WG) && acronym.matches("[a-z]+(-[a-z]+)*")) {
        assertThat(registry.whose("draft-ietf-" + acronym + "-zzz-07"))
            .extracting(DraftOwner::group)
            .contains(group);
      }
    }
  }
}
