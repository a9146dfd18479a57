package io.github.wgkit.lifecycle.replay;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.PlainEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of state that stand in the text of an event, where no field tells them. */
final class StateText {
  /** A text that tells a change says so at its beginning. */
  private static final int BEGINNING = 200;

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  /** As the form to edit a group writes it, and the form to create one. */
  private static final Pattern BY_FORM =
      Pattern.compile("(?:group )?(?:state changed to|created in state) (.+?)(?: from .*)?");

  /** As the events were written that were made of the Secretariat's old database. */
  private static final Pattern IMPORTED = Pattern.compile("(.+) group");

  /** As people write: "the BoF was concluded in July". */
  private static final Pattern BY_HAND =
      Pattern.compile(
          "(?:the |this )?(group|wg|working group|rg|research group|bof)(?: \\S+)?"
              + " (?:was |is |has been |is now )?([a-z]+)(?: (?:on|in|at|by|as|after|because)\\b.*)?");

  private static final ImmutableMap<String, GroupState> WORDS = words();

  private StateText() {}

  private static ImmutableMap<String, GroupState> words() {
    ImmutableMap.Builder<String, GroupState> words = ImmutableMap.builder();
    for (GroupState state : GroupState.known()) {
      words.put(Ascii.toLowerCase(state.label()), state);
      words.put(state.slug(), state);
    }
    words.put("started", GroupState.ACTIVE);
    words.put("formed", GroupState.ACTIVE);
    words.put("chartered", GroupState.ACTIVE);
    words.put("closed", GroupState.CONCLUDED);
    words.put("disbanded", GroupState.CONCLUDED);
    return words.buildKeepingLast();
  }

  /**
   * {@return the state that the text of a plain event tells; empty if the event is of another kind,
   * or its text tells none that is known}
   */
  static Optional<GroupState> stateTold(GroupEvent event) {
    if (!(event instanceof PlainEvent)) {
      return Optional.empty();
    }
    String text = words(event.description());
    Matcher byForm = BY_FORM.matcher(text);
    if (byForm.matches()) {
      return Optional.ofNullable(WORDS.get(byForm.group(1)));
    }
    Matcher imported = IMPORTED.matcher(text);
    if (imported.matches()) {
      return Optional.ofNullable(WORDS.get(imported.group(1)));
    }
    Matcher byHand = BY_HAND.matcher(text);
    if (byHand.matches()) {
      Optional<GroupState> state = Optional.ofNullable(WORDS.get(byHand.group(2)));
      return byHand.group(1).equals("bof") ? state.map(StateText::ofBof) : state;
    }
    return Optional.empty();
  }

  /**
   * {@return whether an event is a change of state without the state: its text tells one, or its
   * type says so}
   */
  static boolean isStateChange(GroupEvent event) {
    return stateTold(event).isPresent()
        || (event instanceof PlainEvent
            && event.type().filter(EventType.CHANGED_STATE::equals).isPresent());
  }

  private static GroupState ofBof(GroupState state) {
    return state.equals(GroupState.CONCLUDED)
        ? GroupState.BOF_CONCLUDED
        : state.equals(GroupState.ACTIVE) ? GroupState.BOF : state;
  }

  private static String words(String description) {
    String beginning = description.substring(0, Math.min(description.length(), BEGINNING));
    String text =
        CharMatcher.whitespace().trimAndCollapseFrom(TAG.matcher(beginning).replaceAll(""), ' ');
    return Ascii.toLowerCase(CharMatcher.is('.').trimTrailingFrom(text));
  }
}
