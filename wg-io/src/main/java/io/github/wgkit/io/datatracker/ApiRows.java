package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.DamagedAnswerException;
import java.io.IOException;

/**
 * A page of rows.
 *
 * @param rows the rows, in the order in which they came
 * @param total how many rows the whole list has
 * @param hasNext whether the server names a next page
 * @param isUnchanged whether the server only said that it has no other page than the one known
 * @param version what the server calls this version of the page
 */
record ApiRows(
    ImmutableList<ApiRow> rows,
    long total,
    boolean hasNext,
    boolean isUnchanged,
    Answer.Version version) {

  static Answer.Decoder<ApiRows> decoder(JsonFactory json, PeopleNamed people) {
    return answer ->
        answer.isUnchanged()
            ? new ApiRows(ImmutableList.of(), 0, false, true, answer.version())
            : decode(answer, json, people);
  }

  private static ApiRows decode(Answer answer, JsonFactory json, PeopleNamed people)
      throws DamagedAnswerException {
    try (JsonParser in = json.createParser(answer.body())) {
      ImmutableList<ApiRow> rows = null;
      long total = -1;
      boolean hasNext = false;
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new DamagedAnswerException("the answer is not the JSON of the API");
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (name.equals("objects") && value == JsonToken.START_ARRAY) {
          rows = rows(in, json, people);
        } else if (name.equals("meta") && value == JsonToken.START_OBJECT) {
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            String meta = in.currentName();
            JsonToken said = in.nextToken();
            if (meta.equals("total_count") && said == JsonToken.VALUE_NUMBER_INT) {
              total = in.getLongValue();
            } else if (meta.equals("next")) {
              hasNext = said == JsonToken.VALUE_STRING;
            }
            in.skipChildren();
          }
        } else {
          in.skipChildren();
        }
      }
      if (rows == null || total < 0 || in.nextToken() != null) {
        throw new DamagedAnswerException("the answer is not a list of the API");
      }
      return new ApiRows(rows, total, hasNext, false, answer.version());
    } catch (IOException e) {
      throw new DamagedAnswerException("the answer is not the JSON of the API: " + firstLine(e));
    }
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static ImmutableList<ApiRow> rows(JsonParser in, JsonFactory json, PeopleNamed people)
      throws IOException, DamagedAnswerException {
    ImmutableList.Builder<ApiRow> rows = ImmutableList.builder();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw new DamagedAnswerException("the answer has something else than objects in its list");
      }
      rows.add(ApiRow.read(in, json, people));
    }
    return rows.build();
  }
}
