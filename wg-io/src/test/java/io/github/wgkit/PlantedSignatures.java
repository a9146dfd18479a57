package io.github.wgkit;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** Types that users must not need, in the places where they would meet them. */
public abstract class PlantedSignatures {
  public JsonParser field;
  protected int fine;
  JsonParser inside;

  protected PlantedSignatures(JsonParser parser) {}

  public abstract JsonParser returned();

  public abstract void taken(JsonParser[] parsers);

  public abstract Optional<ImmutableList<? extends JsonParser>> hidden();

  public abstract void thrown() throws JsonParseException;

  public abstract <T extends JsonParser> void bounded(T parser);

  public abstract ImmutableList<String> allowed();

  abstract JsonParser packagePrivate();

  /** By inheritance. */
  public abstract static class Inherited extends JsonParser {}
}
