package io.github.wgkit.io.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drafts that groups keep on GitHub and in wikis, where they are at hand. */
class RealDraftsTest {
  private static final Path DRAFTS =
      Path.of(System.getProperty("wgkit.shared", "missing"), "data/charter-drafts");
  private static final FormatRegistry FORMATS = FormatRegistry.standard();

  @BeforeAll
  static void findDrafts() {
    assumeTrue(Files.isDirectory(DRAFTS));
  }

  private static ImmutableList<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(DRAFTS)) {
      return found.filter(Files::isRegularFile).sorted().collect(toImmutableList());
    }
  }

  private static ReadResult<Directory> read(Path file) throws IOException {
    return FORMATS.read(Input.of(file), ReadOptions.lenient());
  }

  private static Group group(ReadResult<Directory> result) {
    return result.value().groups().stream()
        .filter(group -> !group.type().equals(Optional.of(GroupType.AREA)))
        .findFirst()
        .orElseThrow();
  }

  private static ImmutableList<Milestone> plan(Group group) {
    return group.proposedMilestones().milestones();
  }

  @Test
  void every_draft_can_be_read_and_is_kept_byte_for_byte() throws IOException {
    assertThat(files()).hasSizeGreaterThan(100);
    for (Path file : files()) {
      Group group = group(read(file));
      assertThat(Sources.bytes(group))
          .describedAs(file.toString())
          .isEqualTo(Files.readAllBytes(file));
      assertThat(group.acronym().text()).describedAs(file.toString()).isNotEqualTo("unknown");
    }
  }

  @Test
  void every_problem_of_a_draft_has_a_place() throws IOException {
    for (Path file : files()) {
      assertThat(read(file).problems())
          .allSatisfy(problem -> assertThat(problem.location().line()).isPositive())
          .allSatisfy(problem -> assertThat(problem.location().column()).isPositive());
    }
  }

  /** Read off the files by eye. A due month that the text does not tell is a dash. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cose-2015.md                        | 4  | -       | -       | Submit COSE specification as a WG item
          dkim-dkim2.md                       | 4  | 2023-12 | 2023-04 | Submit revised operational advice for
          dnsop-2025-ad.md                    | 9  | -       | -       | Submit Structured Error Data for Filtered DNS to the IESG
          emu.md                              | 5  | 2025-06 | 2026-07 | WG adopts initial draft on an EAP method based on Privacy Pass
          history/emu.v01.2019-09-13.md       | 7  | 2019-11 | 2020-03 | WG last call on operational recommendations for large
          history/emu.v06.2025-03-18.md       | 3  | 2025-04 | 2024-04 | WG adopts initial draft on an EAP method based on Privacy Pass
          lisp.md                             | 14 | 2023-11 | 2026-11 | Submit LISP Name Encoding document to the IESG
          mboned-2025-ad.md                   | 7  | 2025-07 | 2026-06 | Submit Multicast Redundant Ingress Router Failover to the IESG
          history/mboned-2025-ad.v14.2025-05-22.md | 7 | 2025-07 | 2026-06 | Submit Multicast Redundant Ingress Router Failover to the IESG
          openpgp-2015.md                     | 3  | 2016-09 | 2016-07 | Working Group (rough) consensus on the necessary updates to RFC4880.
          rats-milestones.md                  | 7  | 2021-07 | 2019-03 | Submit Architecture draft to IESG for publication
          sidrops-2025-ad.md                  | 5  | 2026-03 | 2026-07 | Submit draft-ietf-sidrops-8210bis to the IESG for publication
          history/v6ops-2025-ad.v03.2025-09-18.md | 7 | 2025-12 | 2025-12 | Wiki Pages available
          history/v6ops-2025-ad.v08.2025-09-30.md | 12 | 2026-12 | 2025-10 | Adopt Deploying IPv6 in the WAN
          wiki-alto-v00.md                    | 16 | 2014-07 | 2015-03 | Working Group Last Call for third-party server discovery document
          wiki-alto-v02.md                    | 4  | 2021-04 | 2021-04 | Submit cdni request routing document to IESG as Proposed Standard
          wiki-anima-altcharter.txt           | 5  | -       | -       | WG formation and adoption of initial drafts
          wiki-anima-draft-2.txt              | 10 | 2014-11 | 2016-07 | WG formation and adoption of drafts
          wiki-anima-draft-3.txt              | 10 | 2014-11 | 2016-07 | WG formation and adoption of drafts
          wiki-anima-draft-6.txt              | 14 | 2014-11 | 2016-07 | WG formation and adoption of initial drafts
          wiki-anima-draft-8.txt              | 14 | 2014-11 | 2016-07 | WG formation and adoption of initial drafts
          wiki-netconf.md                     | 16 | Done    | 2017-07 | Submit NETCONF/RESTCONF Call Home to AD/IESG
          wiki-ppsp.md                        | 15 | 2010-04 | 2012-04 | Working Group Last Call for problem statement
          tram.txt                            | 0  | -       | -       | -
          quic.md                             | 0  | -       | -       | -
          """)
  void the_plans_are_those_that_a_reader_sees(
      String file, int count, String first, String last, String beginning) throws IOException {
    ImmutableList<Milestone> plan = plan(group(read(DRAFTS.resolve(file))));
    assertThat(plan).hasSize(count);
    if (count > 0) {
      assertThat(when(plan.get(0))).isEqualTo(first);
      assertThat(when(plan.get(count - 1))).isEqualTo(last);
      assertThat(plan.get(0).description()).startsWith(beginning);
    }
  }

  /**
   * All rows of drafts of different forms, as they were read off the files by eye: the month, the
   * resolution or a dash, and the first character of each word of the text.
   */
  private static final String PLANS =
      """
      # cose-2015.md
      - SCsaaWi
      - SCcaaaWi
      - SCsttIfpaaPS
      - SCcattIfpaaPS
      # dkim-dkim2.md
      2023-12 SroafrDuttIaI
      2023-12 StsfrDettIaPS
      2023-06 PrpfrdpttA
      2023-04 Pacpsdttd(ngttI
      # dnsop-2025-ad.md
      - SSEDfFDttI
      - SDRbDRttI
      - SCoCaCCttI
      - SDITOGttI
      - SDCVuDttI
      - SUDwSaQttI
      - SGPEPitDttI
      - SAuoDSE(ttI
      - SARfDttI
      # emu.md
      2025-06 WaidoaEmboPP
      2025-06 E-stI
      2025-09 T-rtI
      2025-11 E-stI
      2026-07 E-StI
      # lisp.md
      2023-11 SLNEdttIfc(
      2024-03 SLRTdttIfc(SRT
      2024-03 SLYmdttIfc(M
      2024-03 SLTEdttIfc(
      2024-03 SLGdttIfc(
      2024-11 SLNTdttIfc(T
      2024-11 SLDbdttIfc(tST
      2024-11 SLLbdttIfc(tST
      2025-03 SLPaSdttIfc(aS
      2025-03 SLECdttIfc(EC
      2025-07 SLMdttIfc(
      2025-11 SLMdttIfc(tST
      2026-03 SLAdttIfc(A
      2026-11 Wor
      # mboned-2025-ad.md
      2025-07 SMRIRFttI
      2025-07 SMYDMttI
      2025-08 SCBACCttI
      2025-08 SDORMfSMttI
      2025-11 SYDMfAMTttI
      2026-05 SNMiSNttI
      2026-06 SAMBIttI
      # openpgp-2015.md
      2016-09 WG(cotnutR
      2016-02 FwfR
      2016-07 Rwfc
      # rats-milestones.md
      2021-07 SAdtIfp
      2021-07 SIMdtIfp
      2021-03 SRdtIfp
      2021-03 SEdtIfp
      2020-12 STdtIfp
      2020-12 SYMdtIfp
      2019-03 CfaoTd
      # sidrops-2025-ad.md
      2026-03 SdttIfp
      2026-03 SdttIfp
      2026-03 SdttIfp
      2026-07 SdttIfp
      2026-07 SdttIfp
      # history/v6ops-2025-ad.v03.2025-09-18.md
      2025-12 WPa
      2026-12 DIitW
      2026-12 DIitDC
      2026-12 DIitE
      2026-12 DIitAN
      2026-12 IVIP
      2025-12 d
      # history/v6ops-2025-ad.v08.2025-09-30.md
      2026-12 ADIitW
      2026-12 ADIitDC
      2026-12 ADIitE
      2026-12 ADIitAN
      2026-12 AIVIP
      2026-06 SdttIfp
      2026-06 SdttIfp
      2025-12 WPa
      2025-12 SdttIfp
      2025-12 SdttIfp
      2025-12 SdttIfp
      2025-10 SdttIfp
      # wiki-alto-v00.md
      2014-07 WGLCftsdd
      2014-07 WGLCfasdd
      2014-07 WGLCfpud
      2014-09 Stsdd
      2014-09 Sasdd
      2014-09 Spud
      2014-09 WGLCfdcd
      2014-09 WGLCfngfsd
      2014-11 Sdcd
      2014-11 Sngfsd
      2014-11 WGLCfsnd
      2015-01 Ssnd
      2015-01 WGLCfeped
      2015-01 WGLCfcped
      2015-03 Seped
      2015-03 Scped
      # wiki-anima-altcharter.txt
      - Wfaaoid
      - Uceaa-wdwl?
      - Fs-wdwm(top?
      - Ps
      - Aa(
      # wiki-anima-draft-2.txt
      2014-11 Wfaaod
      2015-06 Wfd
      2015-08 sdtI(t
      2015-10 Wd
      2015-10 Wd
      2015-12 sdtI(t
      2015-12 sdtI(t
      2016-01 Wd
      2016-04 sdtI(t
      2016-07 rinoc
      # wiki-anima-draft-8.txt
      2014-11 Wfaaoid
      2015-04 aosd
      2015-06 Wfdanp
      2015-08 sdanptI(t
      2015-08 aood
      2015-10 Wftbd
      2015-10 Wfsd
      2015-12 stbdtI(t
      2015-12 ssdtI(t
      2016-01 Wfacpd
      2016-01 Wfod
      2016-04 sacpdtI(t
      2016-04 sodtI(
      2016-07 rinoc
      # wiki-netconf.md
      Done SNCHtAfcaPS
      Done SYLtAfcaPS
      Done SRtAfcaPS
      Done SYPtAfcaPS
      2017-05 WfZcm
      2017-06 SZctAfcaPS
      2017-05 Wfskm
      2017-06 SkmtAfcaPS
      2017-05 WfSaCmfNaR
      2017-06 SSaCCmtAfcaPS
      2017-05 WfCaSMfSaT
      2017-06 SCaSMfSaTtAfcaPS
      2017-06 WfR6(ACM
      2017-07 SR6tAfcaPS
      2017-06 WfaNs
      2017-07 SNstAfcaPS
      # wiki-ppsp.md
      2010-04 WGLCfps
      2010-06 SpstIaId
      2010-08 WGLCfrd
      2010-08 WGLCfr
      2010-10 SastIaId
      2010-10 SrtIaId
      2011-04 WGLCfPpp
      2011-04 WGLCfPtp
      2011-08 SPpptIaPS
      2011-08 SPtptIaPS
      2011-11 WGLCoud
      2011-11 WGLComBd
      2012-01 SudtIaId
      2012-01 SmBdtIaId
      2012-04 Dor
      """;

  @Test
  void every_row_of_a_plan_is_the_one_that_a_reader_sees() throws IOException {
    List<String> read = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(PLANS)) {
      if (line.startsWith("# ")) {
        read.add(line);
        for (Milestone milestone : plan(group(read(DRAFTS.resolve(line.substring(2)))))) {
          read.add(when(milestone) + " " + initials(milestone.description()));
        }
      }
    }
    assertThat(read).filteredOn(line -> line.startsWith("# ")).hasSizeGreaterThanOrEqualTo(15);
    assertThat(read).hasSizeGreaterThan(150);
    assertThat(String.join("\n", read) + "\n").isEqualTo(PLANS);
  }

  private static String initials(String words) {
    return Splitter.on(' ')
        .splitToStream(words)
        .map(word -> word.substring(0, 1))
        .collect(joining());
  }

  private static String when(Milestone milestone) {
    return milestone
        .resolution()
        .or(() -> milestone.due().map(due -> due.month().toString()))
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rats-milestones.md | 0 | draft-ietf-rats-architecture
          rats-milestones.md | 4 | ''
          rats-milestones.md | 6 | draft-birkholz-rats-tuda
          sidrops-2025-ad.md | 4 | draft-ietf-sidrops-aspa-slurm
          wiki-anima-draft-2.txt | 1 | draft-generic-discovery-negotiation-protocol
          history/v6ops-2025-ad.v03.2025-09-18.md | 6 | draft-ietf-v6ops-icmpext-xlat-v6only-source
          emu.md | 0 | ''
          """)
  void documents_stand_in_a_column_or_in_the_words(String file, int milestone, String documents)
      throws IOException {
    ImmutableList<Milestone> plan = plan(group(read(DRAFTS.resolve(file))));
    assertThat(Joiner.on(" ").join(plan.get(milestone).documents())).isEqualTo(documents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cose-2015.md           | cose           | CBOR Object Signing and Encryption              | wg
          charter-ietf-plants.md | plants         | PKI, Logs, And Tree Signatures                  | wg
          emu.md                 | emu            | EAP Method Update                               | wg
          dance.md               | dance          | DANE Authentication for Network Clients Everywhere | wg
          idr.md                 | idr            | Inter-Domain Routing                            | wg
          masque.md              | masque         | ''                                              | wg
          openpgp-2015.md        | openpgp        | An Open Specification for Pretty Good Privacy   | wg
          aiproto-framework.md   | ai-agent-proto | AI Agent Protocols                              | wg
          tls.md                 | tls            | Transport Layer Security                        | wg
          tram.txt               | tram           | Turn Revised And Modernized                     | wg
          smart-irtf.md          | smart          | Stopping Malware and Researching Threats        | rg
          spacerg-irtf-v1.md     | spacerg        | Systems and Protocol Aspects for Circumstellar Environments | rg
          wiki-anima-draft-2.txt | anima          | Autonomic Networking Integrated Model and Approach | wg
          wiki-alto-v00.md       | alto           | Application-Layer Traffic Optimization          | wg
          wiki-netconf.md        | netconf        | Network Configuration                           | wg
          """)
  void titles_say_what_the_group_is_called(String file, String acronym, String name, String type)
      throws IOException {
    Group group = group(read(DRAFTS.resolve(file)));
    assertThat(group.acronym()).hasToString(acronym);
    assertThat(group.name()).isEqualTo(name);
    assertThat(group.type().orElseThrow().slug()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "moq-bofreq.md, charter-bof-request",
    "wiki-repute.md, charter-none",
    "wiki-nvo3.md, charter-none",
    "wiki-anima-altcharter.txt, charter-mail"
  })
  void what_is_no_charter_is_told_as_such(String file, String code) throws IOException {
    assertThat(read(DRAFTS.resolve(file)).problems()).extracting(Problem::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moq-bofreq.md", "wiki-repute.md", "wiki-nvo3.md"})
  void a_page_without_a_charter_gives_none(String file) throws IOException {
    assertThat(group(read(DRAFTS.resolve(file))).charter()).isEmpty();
  }

  @Test
  void nothing_else_is_taken_for_such_a_page() throws IOException {
    ImmutableList.Builder<String> without = ImmutableList.builder();
    for (Path file : files()) {
      if (group(read(file)).charter().isEmpty()) {
        without.add(file.getFileName().toString());
      }
    }
    assertThat(without.build())
        .containsExactlyInAnyOrder(
            "moq-bofreq.v01.2022-05-13.md",
            "moq-bofreq.v02.2022-05-15.md",
            "moq-bofreq.md",
            "wiki-nvo3.md",
            "wiki-repute.md");
  }

  @Test
  void the_text_of_the_charter_is_a_part_of_the_draft_without_its_title_and_plan()
      throws IOException {
    String text = text("cose-2015.md");
    assertThat(text).startsWith("Concise Binary").endsWith("as an RFC.\n");
    assertThat(text("lisp.md")).startsWith("LISP supports").endsWith("[RFC7215] as needed.\n");
    assertThat(text("emu.md")).startsWith("The Extensible").doesNotContain("Milestones");
    assertThat(text("dnssd-draft.md")).startsWith("Background\n".replace("\n", "\r\n"));
  }

  private static String text(String file) throws IOException {
    return group(read(DRAFTS.resolve(file)))
        .charter()
        .flatMap(Charter::text)
        .map(CharterText::text)
        .orElseThrow();
  }
}
