package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A picture, to be written as SVG. It needs no other file, font or script, has a title and a
 * description for those who cannot see it, and is legible on a light and on a dark screen. The same
 * values give the same text.
 *
 * <pre>{@code
 * Picture picture =
 *     Picture.lifetimes(directory, directory.workingGroups(), PictureOptions.DEFAULT);
 * Files.writeString(Path.of("groups.svg"), picture.svg());
 * }</pre>
 *
 * <p>Texts are measured by a table of widths that suits the usual sans-serif fonts, with room to
 * spare. Names that are too long are cut, and shown in full when pointed at.
 */
public final class Picture {
  private final Drawing drawing;

  private Picture(Drawing drawing) {
    this.drawing = drawing;
  }

  static Picture of(Drawing drawing) {
    return new Picture(drawing);
  }

  /**
   * Draws from when to when groups were chartered, one row a group, by area. Where a date is not
   * known to the day, the bar is hatched; groups without any date are listed.
   *
   * @param directory where the areas are, and the days that stand for none
   * @param groups the groups
   * @param options whether BoFs are shown, and which day it is
   * @return the picture
   */
  public static Picture lifetimes(
      Directory directory, Iterable<? extends Group> groups, PictureOptions options) {
    return new Picture(LifetimesPicture.of(directory, ImmutableList.copyOf(groups), options));
  }

  /**
   * Draws how many groups were active, over time: those whose dates leave no doubt, and above them,
   * as a line, those that may have been active as far as is known.
   *
   * @param directory where the areas are, and the days that stand for none
   * @param groups the groups
   * @param options the interval, whether areas are told apart, and which day it is
   * @return the picture
   */
  public static Picture activeGroups(
      Directory directory, Iterable<? extends Group> groups, PictureOptions options) {
    return new Picture(ActiveGroupsPicture.of(directory, ImmutableList.copyOf(groups), options));
  }

  /**
   * Draws milestones by their due dates, with those they had before, as far as earlier versions or
   * events of the history tell them. Milestones without a date are listed in their order.
   *
   * @param groups the groups, in the order in which they are shown
   * @param options which plan, and the day by which milestones are overdue
   * @return the picture
   */
  public static Picture milestones(Iterable<? extends Group> groups, PictureOptions options) {
    return new Picture(MilestonesPicture.of(ImmutableList.copyOf(groups), options));
  }

  /**
   * Draws the states that a group went through on the diagram of the lifecycle, numbered, with a
   * list of their dates.
   *
   * @param directory where the days are found that stand for none
   * @param group the group
   * @return the picture
   */
  public static Picture life(Directory directory, Group group) {
    return new Picture(LifePicture.of(directory, group));
  }

  /**
   * Draws which groups came out of which, with a list of what is claimed and who says so. Arrows
   * are dashed where it was only concluded from documents or names.
   *
   * @param directory what the groups are called, and when they worked
   * @param graph the claims
   * @return the picture
   */
  public static Picture succession(Directory directory, SuccessionGraph graph) {
    return new Picture(SuccessionPicture.of(directory, graph));
  }

  /** {@return the heading} */
  public String title() {
    return drawing.title();
  }

  /** {@return what is to be seen, in words} */
  public String description() {
    return drawing.description();
  }

  /**
   * Writes the picture as it is drawn, without holding all of it.
   *
   * @param out where it goes, in UTF-8 if it becomes bytes; neither flushed nor closed
   * @throws IOException if {@code out} fails
   */
  public void write(Appendable out) throws IOException {
    Sheet rehearsal = new Sheet(new SvgWriter(new Nowhere()), drawing.id(), drawing.width());
    rehearsal.heading(drawing.title());
    drawing.draw(rehearsal);
    double height = Math.ceil(rehearsal.top() + Sheet.MARGIN);

    SvgWriter svg = new SvgWriter(out);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    Sheet sheet = new Sheet(svg, drawing.id(), drawing.width());
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "wgkit",
        "role",
        "img",
        "aria-labelledby",
        sheet.id("title") + " " + sheet.id("desc"),
        "lang",
        "en",
        "width",
        drawing.width(),
        "height",
        height,
        "viewBox",
        "0 0 " + SvgWriter.number(drawing.width()) + " " + SvgWriter.number(height),
        "font-family",
        "Helvetica, Arial, sans-serif",
        "font-size",
        SvgWriter.SIZE);
    svg.words("title", drawing.title(), "id", sheet.id("title"));
    svg.words("desc", drawing.description(), "id", sheet.id("desc"));
    svg.style(Palette.style());
    svg.empty("rect", "class", "ground", "width", drawing.width(), "height", height);
    sheet.heading(drawing.title());
    drawing.draw(sheet);
    svg.close();
  }

  /** {@return the picture as text} */
  public String svg() {
    StringBuilder text = new StringBuilder();
    try {
      write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** {@return an id that a text can be part of} */
  static String id(String view, String text) {
    StringBuilder id = new StringBuilder("wgkit-").append(view);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      id.append(i == 0 ? "-" : "");
      if (isPlain) {
        id.append(c);
      } else {
        id.append('_').append(Integer.toHexString(c)).append('_');
      }
    }
    return id.toString();
  }

  /** Takes text and forgets it. */
  private static final class Nowhere implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return this;
    }

    @Override
    public Appendable append(char c) {
      return this;
    }
  }
}
