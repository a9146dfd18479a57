/** The host as a module. */
module org.example.host {
  requires io.github.wgkit.io;
}
