/** A program in a module of its own. */
module org.example.embedder {
  requires io.github.wgkit.io;

  exports org.example.embedder;
}
