package io.github.wgkit.model.diff;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a {@link DirectoryDiff}. */
final class DirectoryComparison {
  private static final int NONE = -1;

  private final ImmutableList<Group> before;
  private final ImmutableList<Group> after;
  private final int[] partnerOfBefore;
  private final int[] partnerOfAfter;

  DirectoryComparison(Directory before, Directory after) {
    this.before = before.groups();
    this.after = after.groups();
    partnerOfBefore = new int[this.before.size()];
    partnerOfAfter = new int[this.after.size()];
    Arrays.fill(partnerOfBefore, NONE);
    Arrays.fill(partnerOfAfter, NONE);
  }

  DirectoryDiff diff() {
    join(DirectoryComparison::number, DirectoryComparison::number, false);
    join(DirectoryComparison::acronym, DirectoryComparison::acronym, true);
    join(DirectoryComparison::normalized, DirectoryComparison::normalized, true);
    join(DirectoryComparison::normalized, DirectoryComparison::earlier, true);
    ImmutableList.Builder<GroupDiff> groups = ImmutableList.builder();
    int unchanged = 0;
    for (int j = 0; j < after.size(); j++) {
      GroupDiff diff = diff(j);
      if (diff.isEmpty()) {
        unchanged++;
      } else {
        groups.add(diff);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (partnerOfBefore[i] == NONE) {
        groups.add(new GroupDiff(Optional.of(before.get(i)), Optional.empty(), ImmutableList.of()));
      }
    }
    return new DirectoryDiff(groups.build(), unchanged);
  }

  private GroupDiff diff(int j) {
    Group group = after.get(j);
    int i = partnerOfAfter[j];
    return i == NONE
        ? new GroupDiff(Optional.empty(), Optional.of(group), ImmutableList.of())
        : GroupDiff.of(before.get(i), group);
  }

  private static List<Long> number(Group group) {
    return group.id().isPresent() ? List.of(group.id().getAsLong()) : List.of();
  }

  private static List<Acronym> acronym(Group group) {
    return List.of(group.acronym());
  }

  private static List<Acronym> normalized(Group group) {
    return List.of(group.acronym().normalized());
  }

  private static List<Acronym> earlier(Group group) {
    return group.earlierAcronyms().stream().map(Acronym::normalized).toList();
  }

  /** Joins groups that share a key, in order; two that both have numbers are two by any other. */
  private <K> void join(
      Function<Group, List<K>> keysOfOld, Function<Group, List<K>> keysOfNew, boolean isGuess) {
    Map<K, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (partnerOfBefore[i] == NONE) {
        for (K key : keysOfOld.apply(before.get(i))) {
          left.computeIfAbsent(key, none -> new ArrayDeque<>()).add(i);
        }
      }
    }
    for (int j = 0; j < after.size() && !left.isEmpty(); j++) {
      if (partnerOfAfter[j] == NONE) {
        join(j, keysOfNew.apply(after.get(j)), left, isGuess);
      }
    }
  }

  private <K> void join(int j, List<K> keys, Map<K, Deque<Integer>> left, boolean isGuess) {
    boolean isNumbered = after.get(j).id().isPresent();
    for (K key : keys) {
      Deque<Integer> same = left.getOrDefault(key, new ArrayDeque<>());
      Optional<Integer> first =
          same.stream()
              .filter(i -> !isGuess || !isNumbered || before.get(i).id().isEmpty())
              .findFirst();
      if (first.isPresent()) {
        same.remove(first.get());
        partnerOfAfter[j] = first.get();
        partnerOfBefore[first.get()] = j;
        return;
      }
    }
  }
}
