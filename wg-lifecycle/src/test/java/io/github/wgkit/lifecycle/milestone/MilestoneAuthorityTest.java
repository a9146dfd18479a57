package io.github.wgkit.lifecycle.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.model.check.Profile;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who may do what, at once or by asking: the whole of it. */
class MilestoneAuthorityTest {
  /** The letters of the columns, in the order of the roles. */
  private static final String ROLES = "isdcaArew";

  /**
   * Stage, step, and a column for each profile: RFC, PRACTICE, DRAFT_2418BIS. A letter means at
   * once, a question mark that an area director is asked, a dot that it is refused: individual,
   * secretary, delegate, chair, area director, responsible Area director, IRTF chair (r), iEsg,
   * Secretariat (w). What is not listed is refused to all.
   */
  private static final String MATRIX =
      """
      NONE              ADD               ...?aAr.w  .???aAr.w  ...?aAr.w
      NONE              ASK_TO_ADD        ...?.....  .???.....  ...?.....
      NONE              ADD_PROPOSED      ....aAr.w  .sdcaAr.w  ....aAr.w
      NONE              REORDER           ...caAr.w  .sdcaAr.w  ...caAr.w
      NONE              REORDER_PROPOSED  ....aAr.w  .sdcaAr.w  ....aAr.w
      NONE              RESET_PROPOSED    ....aAr.w  .sdcaAr.w  ....aAr.w
      NONE              USE_DATES         ....aAr.w  ....aAr.w  .....Arew
      NONE              USE_ORDER         ....aAr.w  ....aAr.w  .....Arew
      REVIEW            ACCEPT            ....aAr.w  ....aAr.w  ....aAr.w
      REVIEW            REJECT            ....aAr.w  ....aAr.w  ....aAr.w
      REVIEW            RE_DATE           ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW            LINK_DOCUMENTS    ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW            RESOLVE           ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW            REWORD            ...caAr.w  ....aAr.w  ...caAr.w
      REVIEW            DELETE            ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW_RESOLVED   ACCEPT            ....aAr.w  ....aAr.w  ....aAr.w
      REVIEW_RESOLVED   REJECT            ....aAr.w  ....aAr.w  ....aAr.w
      REVIEW_RESOLVED   RE_DATE           ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW_RESOLVED   LINK_DOCUMENTS    ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW_RESOLVED   CHANGE_RESOLUTION ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW_RESOLVED   REOPEN            ...caAr.w  .sdcaAr.w  ...caAr.w
      REVIEW_RESOLVED   REWORD            ...caAr.w  ....aAr.w  ...caAr.w
      REVIEW_RESOLVED   DELETE            ...caAr.w  .sdcaAr.w  ...caAr.w
      OPEN              RE_DATE           ...caAr.w  .sdcaAr.w  ...caAr.w
      OPEN              LINK_DOCUMENTS    ...caAr.w  .sdcaAr.w  ...caAr.w
      OPEN              RESOLVE           ...caAr.w  .sdcaAr.w  ...caAr.w
      OPEN              REWORD            ...?aAr.w  ....aAr.w  ...?aAr.w
      OPEN              ASK_TO_REWORD     ...?.....  .........  ...?.....
      OPEN              ACCEPT_REWORDING  ....aAr.w  ....aAr.w  ....aAr.w
      OPEN              REJECT_REWORDING  ....aAr.w  ....aAr.w  ....aAr.w
      OPEN              DELETE            ...?aAr.w  .sdcaAr.w  ...?aAr.w
      OPEN              ASK_TO_DELETE     ...?.....  .........  ...?.....
      OPEN              ACCEPT_DELETION   ....aAr.w  ....aAr.w  ....aAr.w
      OPEN              REJECT_DELETION   ....aAr.w  ....aAr.w  ....aAr.w
      RESOLVED          RE_DATE           ...caAr.w  .sdcaAr.w  ...caAr.w
      RESOLVED          LINK_DOCUMENTS    ...caAr.w  .sdcaAr.w  ...caAr.w
      RESOLVED          CHANGE_RESOLUTION ...caAr.w  .sdcaAr.w  ...caAr.w
      RESOLVED          REOPEN            ...caAr.w  .sdcaAr.w  ...caAr.w
      RESOLVED          REWORD            ...?aAr.w  ....aAr.w  ...?aAr.w
      RESOLVED          ASK_TO_REWORD     ...?.....  .........  ...?.....
      RESOLVED          ACCEPT_REWORDING  ....aAr.w  ....aAr.w  ....aAr.w
      RESOLVED          REJECT_REWORDING  ....aAr.w  ....aAr.w  ....aAr.w
      RESOLVED          DELETE            ...?aAr.w  .sdcaAr.w  ...?aAr.w
      RESOLVED          ASK_TO_DELETE     ...?.....  .........  ...?.....
      RESOLVED          ACCEPT_DELETION   ....aAr.w  ....aAr.w  ....aAr.w
      RESOLVED          REJECT_DELETION   ....aAr.w  ....aAr.w  ....aAr.w
      PROPOSED          RE_DATE           ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED          LINK_DOCUMENTS    ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED          RESOLVE           ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED          REWORD            ....aAr.w  ....aAr.w  ....aAr.w
      PROPOSED          DELETE            ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED_RESOLVED RE_DATE           ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED_RESOLVED LINK_DOCUMENTS    ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED_RESOLVED CHANGE_RESOLUTION ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED_RESOLVED REOPEN            ....aAr.w  .sdcaAr.w  ....aAr.w
      PROPOSED_RESOLVED REWORD            ....aAr.w  ....aAr.w  ....aAr.w
      PROPOSED_RESOLVED DELETE            ....aAr.w  .sdcaAr.w  ....aAr.w
      OTHER             RE_DATE           ....aAr.w  ....aAr.w  ....aAr.w
      OTHER             LINK_DOCUMENTS    ....aAr.w  ....aAr.w  ....aAr.w
      OTHER             REWORD            ....aAr.w  ....aAr.w  ....aAr.w
      OTHER             DELETE            ....aAr.w  ....aAr.w  ....aAr.w
      """;

  @Test
  void a_chair_does_at_once_what_the_rules_say_and_asks_for_the_rest() {
    assertThat(matrix()).isEqualTo(MATRIX);
  }

  private static String matrix() {
    StringBuilder matrix = new StringBuilder();
    for (MilestoneStage stage : MilestoneStage.values()) {
      for (MilestoneStep step : MilestoneStep.values()) {
        String rfc = row(stage, step, Profile.RFC);
        String practice = row(stage, step, Profile.PRACTICE);
        String bis = row(stage, step, Profile.DRAFT_2418BIS);
        if (!(rfc + practice + bis).replace(".", "").isEmpty()) {
          matrix.append(
              String.format(
                  Locale.ROOT, "%-18s%-18s%s  %s  %s\n", stage, step, rfc, practice, bis));
        }
      }
    }
    return matrix.toString();
  }

  private static String row(MilestoneStage stage, MilestoneStep step, Profile profile) {
    StringBuilder row = new StringBuilder();
    for (ActorRole role : ActorRole.values()) {
      row.append(
          switch (MilestoneProcess.authority(stage, step, role, profile)) {
            case AT_ONCE -> ROLES.charAt(role.ordinal());
            case WAITS -> '?';
            case REFUSED -> '.';
          });
    }
    return row.toString();
  }
}
