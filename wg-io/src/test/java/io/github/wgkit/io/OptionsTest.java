package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts if nothing is said, and what cannot be said. */
class OptionsTest {
  @Test
  void if_nothing_is_said_what_is_promised_counts() {
    assertThat(Limits.builder().build())
        .hasToString(
            "Limits{bytes=4294967296, unpackedRatio=200, depth=100, textLength=16777216,"
                + " entries=5000000, files=100000, problems=1000}");
    assertThat(CsvOptions.builder().build())
        .hasToString("CsvOptions{table=groups, lineEnd=CRLF, guardsFormulas=false}");
    assertThat(CalendarOptions.builder().build())
        .hasToString("CalendarOptions{component=TO_DO, overdueOnly=false, alarms=true}");
    assertThat(PageOptions.builder().build())
        .hasToString(
            "PageOptions{people=NAMES, states=[], allStates=false, types=[], allTypes=false,"
                + " history=true}");
    assertThat(PictureOptions.builder().build().types()).containsExactly(GroupType.WG);
    assertThat(PictureOptions.builder().build().showsBofs()).isFalse();
    assertThat(PictureOptions.builder().build().byArea()).isTrue();
    assertThat(FeedOptions.builder().build())
        .hasToString("FeedOptions{author=wgkit, records=true, people=NAMES, comments=false}");
    assertThat(ReadOptions.builder().build()).isEqualTo(ReadOptions.strict());
    assertThat(ReadOptions.builder().build().isLenient()).isFalse();
    assertThat(ReadOptions.builder().build().zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    assertThat(ReadOptions.builder().build().limits()).isEqualTo(Limits.DEFAULT);
    assertThat(ReadOptions.lenient().isLenient()).isTrue();
    WriteOptions write = WriteOptions.builder().build();
    assertThat(write).isEqualTo(WriteOptions.DEFAULT);
    assertThat(write.failOnLoss()).isFalse();
    assertThat(write.anew()).isFalse();
    assertThat(write.calendar()).isEqualTo(CalendarOptions.DEFAULT);
    assertThat(write.feed()).isEqualTo(FeedOptions.DEFAULT);
    assertThat(write.picture()).isEqualTo(PictureOptions.DEFAULT);
    assertThat(write.page()).isEqualTo(PageOptions.DEFAULT);
    assertThat(write.csv()).isEqualTo(CsvOptions.DEFAULT);
  }

  @Test
  void options_can_be_taken_for_others() {
    Limits limits = Limits.builder().depth(7).files(3).build();
    assertThat(limits.toBuilder().build()).isEqualTo(limits);
    CsvOptions csv = CsvOptions.builder().guardsFormulas(true).build();
    assertThat(csv.toBuilder().build()).isEqualTo(csv);
    CalendarOptions calendar =
        CalendarOptions.builder().alarms(false).plan(MilestonePlan.Kind.PROPOSED).build();
    assertThat(calendar.toBuilder().build()).isEqualTo(calendar);
    PageOptions page = PageOptions.builder().history(false).allTypes(true).build();
    assertThat(page.toBuilder().build()).isEqualTo(page);
    PictureOptions picture = PictureOptions.builder().types(ImmutableSet.of(GroupType.RG)).build();
    assertThat(picture.toBuilder().build()).isEqualTo(picture);
    FeedOptions feed = FeedOptions.builder().limit(0).area(Acronym.of("kit")).build();
    assertThat(feed.toBuilder().build()).isEqualTo(feed);
    ReadOptions read = ReadOptions.builder().isLenient(true).limits(limits).build();
    assertThat(read.toBuilder().build()).isEqualTo(read);
    WriteOptions write = WriteOptions.builder().csv(csv).anew(true).build();
    assertThat(write.toBuilder().build()).isEqualTo(write);
  }

  @Test
  void a_limit_lets_at_least_one_pass() {
    List<UnaryOperator<Limits.Builder>> none =
        List.of(
            limits -> limits.bytes(0),
            limits -> limits.unpackedRatio(0),
            limits -> limits.depth(0),
            limits -> limits.textLength(0),
            limits -> limits.entries(0),
            limits -> limits.files(0),
            limits -> limits.problems(0));
    for (UnaryOperator<Limits.Builder> limit : none) {
      Limits.Builder ones =
          Limits.builder().bytes(1).unpackedRatio(1).depth(1).textLength(1).entries(1);
      ones.files(1).problems(1);
      assertThat(ones.build().depth()).isEqualTo(1);
      assertThatIllegalArgumentException()
          .isThrownBy(limit.apply(ones)::build)
          .withMessageStartingWith("a limit has to be positive: Limits{")
          .withMessageContaining("=0");
    }
  }

  @Test
  void a_feed_has_words_and_whole_addresses() {
    URI relative = URI.create("feeds/frobs.atom");
    List<UnaryOperator<FeedOptions.Builder>> odd =
        List.of(
            feed -> feed.title(" "),
            feed -> feed.author("\t"),
            feed -> feed.limit(-1),
            feed -> feed.address(relative),
            feed -> feed.home(relative),
            feed -> feed.id(relative));
    for (UnaryOperator<FeedOptions.Builder> options : odd) {
      assertThatIllegalArgumentException().isThrownBy(options.apply(FeedOptions.builder())::build);
    }
    assertThat(FeedOptions.builder().limit(0).id(URI.create("tag:x")).title("T").build().limit())
        .hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2026, 9999, 10_000})
  void a_picture_can_show_days_of_years_of_four_digits(int year) {
    LocalDate day = LocalDate.of(year, 6, 7);
    boolean canShow = 0 <= year && year <= 9999;
    assertThat(PictureOptions.canShow(day)).isEqualTo(canShow);
    PictureOptions.Builder options = PictureOptions.builder().today(day);
    if (canShow) {
      assertThatCode(options::build).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(options::build)
          .isInstanceOf(DateTimeException.class)
          .hasMessage("a picture can show no day of the year " + year);
    }
  }

  @Test
  void a_life_is_drawn_of_a_group_that_has_one_and_no_milestones() {
    ApproximateDate then = ApproximateDate.parse("2020");
    History plain = History.builder().addEvents(PlainEvent.builder().date(then).build()).build();
    History life =
        History.builder()
            .addEvents(StateEvent.builder().date(then).state(GroupState.ACTIVE).build())
            .build();
    Group none = InventedGroups.group("fork", "Forks").build();
    assertThat(PictureOptions.usualView(none)).isEqualTo(PictureOptions.View.MILESTONES);
    assertThat(PictureOptions.usualView(none.toBuilder().history(plain).build()))
        .isEqualTo(PictureOptions.View.MILESTONES);
    Group lived = none.toBuilder().history(life).build();
    assertThat(PictureOptions.usualView(lived)).isEqualTo(PictureOptions.View.LIFE);
    MilestonePlan current =
        MilestonePlan.current(List.of(InventedGroups.milestone("Bend").build()));
    MilestonePlan proposed =
        MilestonePlan.proposed(
            List.of(InventedGroups.milestone("Bend").state(MilestoneState.CHARTER).build()));
    assertThat(PictureOptions.usualView(lived.toBuilder().milestones(current).build()))
        .isEqualTo(PictureOptions.View.MILESTONES);
    assertThat(PictureOptions.usualView(lived.toBuilder().proposedMilestones(proposed).build()))
        .isEqualTo(PictureOptions.View.MILESTONES);
  }
}
