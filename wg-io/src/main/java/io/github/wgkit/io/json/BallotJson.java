package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.history.ApproximateDate;

/** Ballots and the positions taken in them. */
final class BallotJson {
  static final Form<BallotType> TYPE = Form.parsed(BallotType::of, BallotType::slug);

  static final ObjectForm<BallotPosition, BallotPosition.Builder> POSITION =
      ObjectForm.open(
          "ballot position",
          BallotPosition::builder,
          (builder, in) -> builder.build(),
          BallotPosition::extensions,
          BallotPosition.Builder::putAllExtensions,
          ImmutableList.<Attribute<BallotPosition, BallotPosition.Builder>>of(
              Attribute.number("id", BallotPosition::id, BallotPosition.Builder::id),
              Attribute.required(
                  "position",
                  Form.parsed(Position::of, Position::slug),
                  BallotPosition::position,
                  BallotPosition.Builder::position),
              Attribute.number(
                  "personId", BallotPosition::personId, BallotPosition.Builder::personId),
              Attribute.optional(
                  "personName",
                  Form.TEXT,
                  BallotPosition::personName,
                  BallotPosition.Builder::personName),
              Attribute.required(
                  "date",
                  DateJson.APPROXIMATE,
                  ApproximateDate.unknown(),
                  BallotPosition::date,
                  BallotPosition.Builder::date),
              Attribute.optional(
                  "revision",
                  Scalars.REVISION,
                  BallotPosition::revision,
                  BallotPosition.Builder::revision),
              Attribute.text("discuss", BallotPosition::discuss, BallotPosition.Builder::discuss),
              Attribute.text("comment", BallotPosition::comment, BallotPosition.Builder::comment)));

  static final ObjectForm<Ballot, Ballot.Builder> BALLOT =
      ObjectForm.open(
          "ballot",
          Ballot::builder,
          (builder, in) -> builder.build(),
          Ballot::extensions,
          Ballot.Builder::putAllExtensions,
          ImmutableList.<Attribute<Ballot, Ballot.Builder>>of(
              Attribute.number("id", Ballot::id, Ballot.Builder::id),
              Attribute.required("type", TYPE, Ballot::type, Ballot.Builder::type),
              Attribute.required(
                  "opened",
                  DateJson.APPROXIMATE,
                  ApproximateDate.unknown(),
                  Ballot::opened,
                  Ballot.Builder::opened),
              Attribute.optional(
                  "closed", DateJson.APPROXIMATE, Ballot::closed, Ballot.Builder::closed),
              Attribute.optional(
                  "revision", Scalars.REVISION, Ballot::revision, Ballot.Builder::revision),
              Attribute.list(
                  "positions", POSITION, Ballot::positions, Ballot.Builder::addAllPositions)));

  private BallotJson() {}
}
