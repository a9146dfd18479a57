/**
 * Reads and writes groups in the formats of the IETF world.
 *
 * <p>The package {@link io.github.wgkit.io} is the guide, with what most programs do; {@link
 * io.github.wgkit.io.spi.FormatProvider} tells how to add a format.
 */
@org.jspecify.annotations.NullMarked
module io.github.wgkit.io {
  requires transitive io.github.wgkit.lifecycle;
  requires transitive io.github.wgkit.model;
  requires com.fasterxml.jackson.core;
  requires de.siegmar.fastcsv;
  requires apache.mime4j.core;
  // apache.mime4j.core needs it, and as an automatic module cannot say so
  requires org.apache.commons.io;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.slf4j;
  requires transitive java.net.http;
  requires org.snakeyaml.engine;
  requires static org.immutables.value.annotations;
  requires static info.picocli;

  exports io.github.wgkit.io;
  exports io.github.wgkit.io.datatracker;
  exports io.github.wgkit.io.feed;
  exports io.github.wgkit.io.picture;
  exports io.github.wgkit.io.report;
  exports io.github.wgkit.io.spi;

  opens io.github.wgkit.io.tool to
      info.picocli;

  uses io.github.wgkit.io.spi.FormatProvider;
}
