package org.example.desk;

import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.testkit.CharterLaws;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.lifecycle.testkit.GroupLaws;
import io.github.wgkit.lifecycle.testkit.MilestoneLaws;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.testkit.Law;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.state.ActionChain;

class DeskTest {
  @Property
  void what_is_put_on_the_desk_is_found_there(@ForAll CharteringCase review) {
    Desk desk = new Desk();
    desk.put(review);
    Law.require(desk.get(review.group().acronym()).equals(review), "another case is there");
  }

  @Property
  void whatever_is_asked_the_laws_hold(@ForAll Question<CharteringCase, CharterAction> question) {
    Desks.holdAt(new Desk(), question);
  }

  @Property(tries = 20)
  void the_laws_hold_through_all_reviews(
      @ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
    Desks.holdThroughout(new Desk(), chain);
  }

  @Property(tries = 20)
  void the_laws_of_the_kit_hold_for_charters(
      @ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
    CharterLaws.holdThroughout(chain);
  }

  @Property(tries = 20)
  void the_laws_of_the_kit_hold_for_groups(@ForAll ActionChain<Course<Group, GroupAction>> chain) {
    GroupLaws.holdThroughout(chain);
  }

  @Property(tries = 20)
  void the_laws_of_the_kit_hold_for_milestones(
      @ForAll ActionChain<Course<Group, MilestoneAction>> chain) {
    MilestoneLaws.holdThroughout(chain);
  }
}
