package org.example.plugin;

import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.example.embedder.Program;

/** Does what the program does, within Maven. */
@Mojo(name = "count", threadSafe = true)
public final class CountMojo extends AbstractMojo {
  @Override
  public void execute() throws MojoExecutionException {
    try {
      getLog().info(Program.run());
    } catch (IOException e) {
      throw new MojoExecutionException("groups are not read", e);
    }
  }
}
