package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A picture, read from its text alone. */
record DrawnPicture(Element root, double width, double height, List<Box> texts) {
  private static final double TOLERANCE = 0.02;

  static {
    // The module itself has no use for other people's readers of XML.
    Module ours = DrawnPicture.class.getModule();
    ModuleLayer.boot().findModule("java.xml").ifPresent(xml -> ours.addReads(xml));
  }

  /** A text and where it is. */
  record Box(String text, double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right - TOLERANCE
          && other.left < right - TOLERANCE
          && top < other.bottom - TOLERANCE
          && other.top < bottom - TOLERANCE;
    }
  }

  /** {@return a picture of which everything was checked that has to be true of all of them} */
  static DrawnPicture checked(String svg) {
    Element root = parsed(svg).getDocumentElement();
    List<String> view = Splitter.on(' ').splitToList(root.getAttribute("viewBox"));
    List<Box> texts = new ArrayList<>();
    NodeList found = root.getElementsByTagName("text");
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(box((Element) found.item(i)));
    }
    DrawnPicture picture =
        new DrawnPicture(
            root, Double.parseDouble(view.get(2)), Double.parseDouble(view.get(3)), texts);
    picture.assertForEverybody();
    picture.assertLegible();
    picture.assertShapesInside();
    return picture;
  }

  List<String> words() {
    return texts.stream().map(Box::text).toList();
  }

  private static Document parsed(String svg) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new NoMercy());
      return builder.parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(svg, e);
    }
  }

  private static final class NoMercy implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  private static Box box(Element text) {
    StringBuilder shown = new StringBuilder();
    for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        shown.append(child.getNodeValue());
      }
    }
    double size = text.hasAttribute("font-size") ? number(text, "font-size") : 12;
    boolean isBold = ((Element) text.getParentNode()).hasAttribute("font-weight");
    double width = TextWidth.of(shown.toString(), isBold ? size * 1.2 : size);
    double x = number(text, "x");
    double y = number(text, "y");
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "end" -> x - width;
          case "middle" -> x - width / 2;
          default -> x;
        };
    return new Box(shown.toString(), left, y - 0.95 * size, left + width, y + 0.3 * size);
  }

  private static double number(Element element, String name) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private void assertForEverybody() {
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    List<String> labels = Splitter.on(' ').splitToList(root.getAttribute("aria-labelledby"));
    List<Element> first = children(root);
    assertThat(first.get(0).getTagName()).isEqualTo("title");
    assertThat(first.get(1).getTagName()).isEqualTo("desc");
    for (int i = 0; i < 2; i++) {
      assertThat(first.get(i).getAttribute("id")).isEqualTo(labels.get(i)).matches("\\S+");
      assertThat(first.get(i).getTextContent()).isNotBlank();
    }
    Set<String> ids = new HashSet<>();
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName())
          .isIn("title", "desc", "style", "defs", "pattern", "g", "rect", "circle", "path", "text");
      assertThat(element.hasAttribute("id") ? ids.add(element.getAttribute("id")) : true).isTrue();
      NamedNodeMap attributes = element.getAttributes();
      for (int k = 0; k < attributes.getLength(); k++) {
        Attr attribute = (Attr) attributes.item(k);
        assertThat(attribute.getName()).doesNotStartWith("on").doesNotContain("href");
      }
      assertThat(element.getAttribute("fill")).matches("|none|url\\(#[-a-z0-9_]+\\)");
    }
    for (int i = 0; i < all.getLength(); i++) {
      String fill = ((Element) all.item(i)).getAttribute("fill");
      if (fill.startsWith("url(#")) {
        assertThat(ids).contains(fill.substring(5, fill.length() - 1));
      }
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private void assertLegible() {
    for (Box text : texts) {
      assertThat(text.left()).describedAs(text.toString()).isGreaterThanOrEqualTo(0);
      assertThat(text.top()).describedAs(text.toString()).isGreaterThanOrEqualTo(0);
      assertThat(text.right()).describedAs(text.toString()).isLessThanOrEqualTo(width);
      assertThat(text.bottom()).describedAs(text.toString()).isLessThanOrEqualTo(height);
    }
    List<Box> sorted =
        texts.stream()
            .filter(box -> box.right() > box.left())
            .sorted(Comparator.comparingDouble(Box::top))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      for (int k = i + 1; k < sorted.size(); k++) {
        if (sorted.get(k).top() >= sorted.get(i).bottom()) {
          break;
        }
        assertThat(sorted.get(i).overlaps(sorted.get(k)))
            .describedAs("%s overlaps %s", sorted.get(i), sorted.get(k))
            .isFalse();
      }
    }
  }

  private void assertShapesInside() {
    NodeList rects = root.getElementsByTagName("rect");
    for (int i = 0; i < rects.getLength(); i++) {
      Element rect = (Element) rects.item(i);
      assertThat(number(rect, "width")).isNotNegative();
      assertThat(number(rect, "height")).isNotNegative();
      assertThat(number(rect, "x")).isNotNegative();
      assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width);
      assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(height);
    }
    NodeList paths = root.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      assertThat(((Element) paths.item(i)).getAttribute("d")).matches("M[-0-9. MHVCLlqhvz]+");
    }
  }
}
