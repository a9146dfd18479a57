/** The toy format as a module. */
module org.example.toy {
  requires io.github.wgkit.io;

  provides io.github.wgkit.io.spi.FormatProvider with
      org.example.toy.ToyLines;
}
