package io.github.wgkit.io.tool;

/** SKELETON: the command line. */
public final class Main {
  private Main() {}

  /**
   * Runs the tool.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.out.println("wgkit");
  }
}
