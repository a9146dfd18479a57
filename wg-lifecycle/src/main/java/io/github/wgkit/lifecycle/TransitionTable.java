package io.github.wgkit.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A lifecycle as a value: which action does what in which state. It can be asked, listed, printed
 * and drawn, and it is the only place where the steps of that lifecycle stand.
 *
 * <p>A table answers for every state and action. Where no row was stated for them, the step is
 * {@link Standing#IMPOSSIBLE}, and the table says by which rule.
 *
 * <p>A table is checked when it is built, see {@link Builder#build()}.
 *
 * @param <S> the states
 * @param <A> the actions
 * @param <Q> the question that guards are asked
 */
public final class TransitionTable<S, A extends Enum<A>, Q extends Question<?, ?>> {
  private static final Profile[] PROFILES = Profile.values();

  private final String name;
  private final ImmutableSet<S> states;
  private final ImmutableSet<S> initial;
  private final ImmutableSet<S> terminal;
  private final ImmutableList<A> actions;
  private final Rule unlisted;
  private final ImmutableList<Transition<S, A, Q>> transitions;
  private final ImmutableMap<S, String> stateLabels;
  private final ImmutableMap<A, String> actionLabels;

  /** The states by the hash of them; at least half of the places are empty. */
  private final @Nullable Object[] places;

  /** How many cells a state has. */
  private final int width;

  /** By place of the state and ordinal of the action. */
  private final @Nullable Cell<S, A, Q>[] cells;

  private TransitionTable(Builder<S, A, Q> builder) {
    name = builder.name;
    states = builder.states;
    initial = ImmutableSet.copyOf(builder.initial);
    terminal = ImmutableSet.copyOf(builder.terminal);
    actions = builder.actions;
    unlisted = builder.unlisted;
    transitions = ImmutableList.copyOf(builder.transitions);
    stateLabels = Maps.toMap(builder.states, builder.stateLabel::apply);
    actionLabels = Maps.toMap(builder.actions, builder.actionLabel::apply);

    places = new Object[Integer.highestOneBit(stateLabels.size()) * 4];
    for (S state : builder.states) {
      int place = firstPlace(state);
      while (places[place] != null) {
        place = nextPlace(place);
      }
      places[place] = state;
    }
    width = actions.stream().mapToInt(Enum::ordinal).max().orElse(-1) + 1;
    cells = newCells(places.length * width);
    for (S state : builder.states) {
      for (A action : actions) {
        cells[place(state) * width + action.ordinal()] = new Cell<>(this, state, action, null);
      }
    }
    for (Transition<S, A, Q> row : transitions) {
      cells[place(row.from()) * width + row.action().ordinal()] =
          new Cell<>(this, row.from(), row.action(), row);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type has no other way
  private static <S, A extends Enum<A>, Q extends Question<?, ?>>
      @Nullable Cell<S, A, Q>[] newCells(int length) {
    return new Cell[length];
  }

  /** What was worked out beforehand for a state and an action. */
  private static final class Cell<S, A extends Enum<A>, Q extends Question<?, ?>> {
    final Optional<Transition<S, A, Q>> row;

    /** By profile. The standings stand here, too, for those who ask for nothing else. */
    final Ruling<Q>[] rulings;

    final Standing[] standings = new Standing[PROFILES.length];

    @SuppressWarnings({"unchecked", "rawtypes"}) // see above
    Cell(TransitionTable<S, A, Q> table, S state, A action, @Nullable Transition<S, A, Q> row) {
      this.row = Optional.ofNullable(row);
      String what = table.label(action);
      String meaningless = what + " has no meaning in the state " + table.label(state);
      rulings = new Ruling[PROFILES.length];
      for (Profile profile : PROFILES) {
        rulings[profile.ordinal()] =
            row == null
                ? Ruling.unlisted(table.unlisted, meaningless)
                : Ruling.of(
                    row,
                    profile,
                    meaningless,
                    what + " is for: " + Joiner.on(", ").join(row.actors(profile)));
        standings[profile.ordinal()] = rulings[profile.ordinal()].standing();
      }
    }

    Ruling<Q> ruling(Profile profile) {
      return rulings[profile.ordinal()];
    }
  }

  private int firstPlace(Object state) {
    int hash = state.hashCode();
    return (hash ^ hash >>> 16) & places.length - 1;
  }

  private int nextPlace(int place) {
    return place + 1 & places.length - 1;
  }

  private int place(S state) {
    int place = firstPlace(state);
    for (Object at = places[place]; at != null; at = places[place]) {
      if (at.equals(state)) {
        return place;
      }
      place = nextPlace(place);
    }
    throw new IllegalArgumentException("the table " + name + " does not know " + state);
  }

  private Cell<S, A, Q> cell(S state, A action) {
    int ordinal = action.ordinal();
    Cell<S, A, Q> cell = ordinal < width ? cells[place(state) * width + ordinal] : null;
    if (cell == null) {
      throw new IllegalArgumentException("the table " + name + " does not know " + action);
    }
    return cell;
  }

  /** {@return the name of the lifecycle, such as {@code group}} */
  public String name() {
    return name;
  }

  /** {@return the states in which a life may begin} */
  public ImmutableSet<S> initial() {
    return initial;
  }

  /** {@return all states, in the order in which they were stated} */
  public ImmutableSet<S> states() {
    return states;
  }

  /** {@return the states in which a life may end} */
  public ImmutableSet<S> terminal() {
    return terminal;
  }

  /** {@return all actions, in the order in which they were stated} */
  public ImmutableList<A> actions() {
    return actions;
  }

  /** {@return all rows, in the order in which they were stated} */
  public ImmutableList<Transition<S, A, Q>> transitions() {
    return transitions;
  }

  /** {@return the rule by which a step that has no row is impossible} */
  public Rule unlisted() {
    return unlisted;
  }

  /**
   * {@return a state in words}
   *
   * @param state a state of this table
   * @throws IllegalArgumentException if the table does not have the state
   */
  public String label(S state) {
    return known(stateLabels.get(state), state);
  }

  /**
   * {@return an action in words}
   *
   * @param action an action of this table
   * @throws IllegalArgumentException if the table does not have the action
   */
  public String label(A action) {
    return known(actionLabels.get(action), action);
  }

  private <T> T known(@Nullable T found, Object what) {
    checkArgument(found != null, "the table %s does not know %s", name, what);
    return found;
  }

  /**
   * {@return the row of a state and an action; empty if there is none}
   *
   * @param from the state
   * @param action the action
   * @throws IllegalArgumentException if the table does not have the state or the action
   */
  public Optional<Transition<S, A, Q>> transition(S from, A action) {
    return cell(from, action).row;
  }

  /**
   * {@return the rows that begin in a state, in the order of the table}
   *
   * @param from the state
   */
  public ImmutableList<Transition<S, A, Q>> from(S from) {
    return transitions.stream().filter(row -> row.from().equals(from)).collect(toImmutableList());
  }

  /**
   * Says in one word how a step stands to the rules. Looks neither at the actor nor at the
   * conditions.
   *
   * @param from the state
   * @param action the action
   * @param profile whose rules count
   * @return the standing; impossible if the table has no row for it
   * @throws IllegalArgumentException if the table does not have the state
   */
  public Standing standing(S from, A action, Profile profile) {
    return cell(from, action).standings[profile.ordinal()];
  }

  /**
   * Says in one word how it stands to the rules to come from one state into another, by whichever
   * action stands best. For records that name states and no actions.
   *
   * @param from the state before
   * @param to the state after
   * @param profile whose rules count
   * @return the standing; impossible if no row leads there
   */
  public Standing standingBetween(S from, S to, Profile profile) {
    return transitions.stream()
        .filter(row -> row.from().equals(from) && row.to().equals(to))
        .map(row -> row.standing(profile))
        .min(Comparator.naturalOrder())
        .orElse(Standing.IMPOSSIBLE);
  }

  /**
   * Lists everything that there is to say of a step: how it stands to the rules, whether the actor
   * may take it, which conditions are not kept.
   *
   * @param from the state
   * @param action the action
   * @param question what is asked; also decides the profile and the actor
   * @param subject what the findings are about, such as an acronym
   * @return the findings, worst first; the step is refused if one of them is an error
   * @throws IllegalArgumentException if the table does not have the state
   */
  public ImmutableList<Finding> findings(S from, A action, Q question, String subject) {
    return cell(from, action).ruling(question.profile()).findings(question, subject);
  }

  /**
   * Answers what would come of a step.
   *
   * @param from the state
   * @param action the action
   * @param question what is asked; also decides the profile and the actor
   * @param subject what the findings are about, such as an acronym
   * @param result what would come of it, by the row and the findings; asked only if the step is not
   *     refused, and must give equal results each time
   * @param <V> what the action would be done to
   * @return the answer, with all findings
   * @throws IllegalArgumentException if the table does not have the state
   */
  public <V> Assessment<V> assess(
      S from,
      A action,
      Q question,
      String subject,
      BiFunction<Transition<S, A, Q>, ImmutableList<Finding>, Outcome.Applied<V>> result) {
    Cell<S, A, Q> cell = cell(from, action);
    Ruling<Q> ruling = cell.ruling(question.profile());
    ImmutableList<Finding> findings = ruling.findings(question, subject);
    return new Assessment<>(
        cell.row,
        ruling.standing(),
        findings,
        () -> result.apply(cell.row.orElseThrow(), findings));
  }

  /**
   * Lists everything that could happen next, best first.
   *
   * @param from the state
   * @param questions asks for an action without details
   * @param subject what the findings are about, such as an acronym
   * @return all rows that begin in the state and are not impossible
   * @throws IllegalArgumentException if the table does not have the state
   */
  public ImmutableList<Option<S, A>> options(
      S from, Function<? super A, ? extends Q> questions, String subject) {
    List<Option<S, A>> options = new ArrayList<>();
    for (Transition<S, A, Q> row : from(from)) {
      Q question = questions.apply(row.action());
      Standing standing = row.standing(question.profile());
      if (standing.isPossible()) {
        ImmutableSet<Rule> details =
            row.guards().stream()
                .filter(Guard::isAboutDetails)
                .map(Guard::rule)
                .collect(toImmutableSet());
        ImmutableListMultimap<Boolean, Finding> byDetail =
            Multimaps.index(
                findings(from, row.action(), question, subject),
                finding -> details.contains(finding.rule()));
        options.add(new Option<>(row, standing, byDetail.get(false), byDetail.get(true)));
      }
    }
    return ImmutableList.sortedCopyOf(Option.BEST_FIRST, options);
  }

  /**
   * Starts a table.
   *
   * @param name the name of the lifecycle, such as {@code group}
   * @param actions all actions, in the order in which they are to be shown
   * @param actionLabel says an action in words
   * @param states all states, in the order in which they are to be shown
   * @param stateLabel says a state in words
   * @param unlisted the rule by which a step that gets no row is impossible
   * @param <S> the states
   * @param <A> the actions
   * @param <Q> the question that guards are asked
   * @return a builder
   */
  public static <S, A extends Enum<A>, Q extends Question<?, ?>> Builder<S, A, Q> builder(
      String name,
      Iterable<A> actions,
      Function<? super A, String> actionLabel,
      Iterable<S> states,
      Function<? super S, String> stateLabel,
      Rule unlisted) {
    return new Builder<>(name, actions, actionLabel, states, stateLabel, unlisted);
  }

  /**
   * Builds a {@link TransitionTable}.
   *
   * @param <S> the states
   * @param <A> the actions
   * @param <Q> the question that guards are asked
   */
  public static final class Builder<S, A extends Enum<A>, Q extends Question<?, ?>> {
    private final String name;
    private final ImmutableList<A> actions;
    private final Function<? super A, String> actionLabel;
    private final ImmutableSet<S> states;
    private final Function<? super S, String> stateLabel;
    private final Rule unlisted;
    private final Set<S> initial = new LinkedHashSet<>();
    private final Set<S> terminal = new LinkedHashSet<>();
    private final List<Transition<S, A, Q>> transitions = new ArrayList<>();

    private Builder(
        String name,
        Iterable<A> actions,
        Function<? super A, String> actionLabel,
        Iterable<S> states,
        Function<? super S, String> stateLabel,
        Rule unlisted) {
      this.name = name;
      this.actions = ImmutableList.copyOf(actions);
      this.actionLabel = actionLabel;
      this.states = ImmutableSet.copyOf(states);
      this.stateLabel = stateLabel;
      this.unlisted = unlisted;
    }

    /**
     * Says in which states a life may begin.
     *
     * @param states the states
     * @return this builder
     */
    public Builder<S, A, Q> initial(Iterable<S> states) {
      states.forEach(initial::add);
      return this;
    }

    /**
     * Says in which states a life may end.
     *
     * @param states the states
     * @return this builder
     */
    public Builder<S, A, Q> terminal(Iterable<S> states) {
      states.forEach(terminal::add);
      return this;
    }

    /**
     * Starts the rows of an action from some states into one.
     *
     * @param action the action
     * @param from the states before
     * @param to the state after
     * @return what describes the rows; they are added by {@link Rows#add()}
     */
    public Rows<S, A, Q> on(A action, Iterable<S> from, S to) {
      return new Rows<>(this, action, from, state -> to);
    }

    /**
     * Starts the rows of an action that leaves the state as it is.
     *
     * @param action the action
     * @param in the states
     * @return what describes the rows; they are added by {@link Rows#add()}
     */
    public Rows<S, A, Q> stay(A action, Iterable<S> in) {
      return new Rows<>(this, action, in, state -> state);
    }

    /**
     * Checks and builds the table.
     *
     * @return the table
     * @throws IllegalStateException if a row names a state or an action that the table does not
     *     have, if two rows answer one question, if a row is for nobody, if an action is in no row,
     *     if a state cannot be reached, or if a state that is not terminal cannot be left; all that
     *     is wrong is told
     */
    public TransitionTable<S, A, Q> build() {
      List<String> wrong =
          new TableCheck<>(actions, states, initial, terminal, transitions).faults();
      if (!wrong.isEmpty()) {
        throw new IllegalStateException(
            "the table " + name + " is wrong:\n" + Joiner.on('\n').join(wrong));
      }
      return new TransitionTable<>(this);
    }
  }

  /**
   * Describes rows that differ only in their states.
   *
   * @param <S> the states
   * @param <A> the actions
   * @param <Q> the question that guards are asked
   */
  public static final class Rows<S, A extends Enum<A>, Q extends Question<?, ?>> {
    private final Builder<S, A, Q> table;
    private final A action;
    private final ImmutableList<S> from;
    private final Function<S, S> to;
    private final Map<Profile, Standing> standings = new EnumMap<>(Profile.class);
    private final Map<Profile, ImmutableSet<ActorRole>> actors = new EnumMap<>(Profile.class);
    private @Nullable Rule authority;
    private final List<Rule> remarks = new ArrayList<>();
    private final List<Guard<Q>> guards = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private Rows(Builder<S, A, Q> table, A action, Iterable<S> from, Function<S, S> to) {
      this.table = table;
      this.action = action;
      this.from = ImmutableList.copyOf(from);
      this.to = to;
      for (Profile profile : PROFILES) {
        standings.put(profile, Standing.NORMAL);
        actors.put(profile, ImmutableSet.of());
      }
    }

    /**
     * Says that no profile finds the step normal; without this every profile does.
     *
     * @param standing how the step stands to the rules
     * @param remarks the rules that say so
     * @return this
     */
    public Rows<S, A, Q> standing(Standing standing, Rule... remarks) {
      for (Profile profile : PROFILES) {
        standings.put(profile, standing);
      }
      this.remarks.addAll(List.of(remarks));
      return this;
    }

    /**
     * Says how the step stands to the rules of one profile.
     *
     * @param profile the profile
     * @param standing how the step stands to its rules
     * @param remarks the rules that say so
     * @return this
     */
    public Rows<S, A, Q> standing(Profile profile, Standing standing, Rule... remarks) {
      standings.put(profile, standing);
      this.remarks.addAll(List.of(remarks));
      return this;
    }

    /**
     * Says who may take the step.
     *
     * @param actors who may
     * @param authority the rule that says so
     * @return this
     */
    public Rows<S, A, Q> by(Iterable<ActorRole> actors, Rule authority) {
      for (Profile profile : PROFILES) {
        this.actors.put(profile, ImmutableSet.copyOf(actors));
      }
      this.authority = authority;
      return this;
    }

    /**
     * Says who may take the step by one profile.
     *
     * @param profile the profile
     * @param actors who may
     * @return this
     */
    public Rows<S, A, Q> by(Profile profile, Iterable<ActorRole> actors) {
      this.actors.put(profile, ImmutableSet.copyOf(actors));
      return this;
    }

    /**
     * Adds conditions.
     *
     * @param guards the conditions
     * @return this
     */
    public Rows<S, A, Q> when(Iterable<? extends Guard<Q>> guards) {
      guards.forEach(this.guards::add);
      return this;
    }

    /**
     * Adds what follows from the step.
     *
     * @param effects what follows, in order
     * @return this
     */
    public Rows<S, A, Q> then(Effect... effects) {
      this.effects.addAll(List.of(effects));
      return this;
    }

    /**
     * Adds rules on which the step rests, for those who read the table.
     *
     * @param rules the rules
     * @return this
     */
    public Rows<S, A, Q> because(Rule... rules) {
      this.rules.addAll(List.of(rules));
      return this;
    }

    /**
     * Adds the rows to the table.
     *
     * @return the builder of the table
     * @throws IllegalArgumentException if a profile finds the step unusual or impossible and no
     *     remark says why
     * @throws IllegalStateException if nothing was said of who may take the step
     */
    public Builder<S, A, Q> add() {
      Rule by = authority;
      if (by == null) {
        throw new IllegalStateException(action + ": who may do it was not said");
      }
      for (S state : from) {
        table.transitions.add(
            new Transition<>(
                state,
                action,
                to.apply(state),
                ImmutableMap.copyOf(standings),
                ImmutableMap.copyOf(actors),
                by,
                ImmutableList.copyOf(remarks),
                ImmutableList.copyOf(guards),
                ImmutableList.copyOf(effects),
                ImmutableList.copyOf(rules)));
      }
      return table;
    }
  }
}
