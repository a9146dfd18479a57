package io.github.wgkit.io.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;

/** Milestones. */
final class MilestoneJson {
  static final ObjectForm<Milestone, Milestone.Builder> MILESTONE =
      ObjectForm.open(
          "milestone",
          Milestone::builder,
          (builder, in) -> builder.build(),
          Milestone::extensions,
          Milestone.Builder::putAllExtensions,
          ImmutableList.<Attribute<Milestone, Milestone.Builder>>of(
              Attribute.number("id", Milestone::id, Milestone.Builder::id),
              Attribute.required(
                  "description",
                  Form.TEXT,
                  "",
                  Milestone::description,
                  Milestone.Builder::description),
              Attribute.usually(
                  "state",
                  Form.parsed(MilestoneState::of, MilestoneState::slug),
                  MilestoneState.ACTIVE,
                  Milestone::state,
                  Milestone.Builder::state),
              Attribute.optional(
                  "due",
                  Form.parsed(Due::parse, Due::toString),
                  Milestone::due,
                  Milestone.Builder::due),
              Attribute.smallNumber("order", Milestone::order, Milestone.Builder::order),
              Attribute.optional(
                  "resolution",
                  Form.parsed(MilestoneJson::phrase, phrase -> phrase),
                  Milestone::resolution,
                  Milestone.Builder::resolution),
              Attribute.list(
                  "documents",
                  Scalars.DOCUMENT,
                  Milestone::documents,
                  Milestone.Builder::addAllDocuments),
              Attribute.optional(
                  "lastModified",
                  DateJson.TIME,
                  Milestone::lastModified,
                  Milestone.Builder::lastModified),
              Attribute.list(
                  "earlier",
                  Form.deferred(() -> MilestoneJson.MILESTONE),
                  Milestone::earlier,
                  Milestone.Builder::addAllEarlier)));

  private MilestoneJson() {}

  private static String phrase(String text) {
    checkArgument(!text.isEmpty(), "the resolution of a milestone cannot be empty");
    return text;
  }
}
