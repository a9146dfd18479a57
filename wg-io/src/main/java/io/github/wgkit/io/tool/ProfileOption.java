package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import io.github.wgkit.model.check.Profile;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whose rules count. */
final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "practice",
      converter = Converter.class,
      completionCandidates = Words.class,
      description = {
        "Whose rules count: ${COMPLETION-CANDIDATES}. rfc is what the RFCs say, practice what the"
            + " Datatracker does. Default: ${DEFAULT-VALUE}."
      })
  private Profile profile = Profile.PRACTICE;

  Profile profile() {
    return profile;
  }

  private static String word(Profile profile) {
    return Ascii.toLowerCase(profile.name()).replace('_', '-');
  }

  /** What the option offers. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Profile.values()).map(ProfileOption::word).iterator();
    }
  }

  /** Reads the word of the command line. */
  static final class Converter implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
      return Stream.of(Profile.values())
          .filter(profile -> Ascii.equalsIgnoreCase(word(profile), text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is none of "
                          + String.join(
                              ", ",
                              Stream.of(Profile.values())
                                  .map(ProfileOption::word)
                                  .collect(toImmutableList()))));
    }
  }
}
