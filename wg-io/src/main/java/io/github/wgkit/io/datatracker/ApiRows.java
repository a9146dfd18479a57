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

  /**
   * {@return what makes a page of an answer}
   *
   * @param json makes parsers
   * @param offset the number of the first row that is asked for
   */
  static Answer.Decoder<ApiRows> decoder(JsonFactory json, long offset) {
    return answer ->
        answer.isUnchanged()
            ? new ApiRows(ImmutableList.of(), 0, false, true, answer.version())
            : decode(answer, json, offset);
  }

  private static ApiRows decode(Answer answer, JsonFactory json, long offset)
      throws DamagedAnswerException {
    if (answer.isWebPage()) {
      throw new DamagedAnswerException("the answer is a web page, not the JSON of the API");
    }
    try (JsonParser in = json.createParser(answer.body())) {
      ImmutableList<ApiRow> rows = null;
      long total = -1;
      long given = offset;
      boolean hasNext = false;
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new DamagedAnswerException("the answer is not the JSON of the API");
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (name.equals("objects") && value == JsonToken.START_ARRAY) {
          rows = rows(in, json);
        } else if (name.equals("meta") && value == JsonToken.START_OBJECT) {
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            String meta = in.currentName();
            JsonToken said = in.nextToken();
            if (meta.equals("total_count") && said == JsonToken.VALUE_NUMBER_INT) {
              total = in.getLongValue();
            } else if (meta.equals("offset") && said == JsonToken.VALUE_NUMBER_INT) {
              given = in.getLongValue();
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
      if (given != offset) { // a cache on the way may know only one page
        throw new DamagedAnswerException(
            "the answer has the rows from " + given + " on, not those from " + offset + " on");
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

  private static ImmutableList<ApiRow> rows(JsonParser in, JsonFactory json)
      throws IOException, DamagedAnswerException {
    PeopleNamed people = new PeopleNamed();
    ImmutableList.Builder<ApiRow> rows = ImmutableList.builder();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw new DamagedAnswerException("the answer has something else than objects in its list");
      }
      ApiRow row = ApiRow.read(in, json, people);
      if (row.key().isEmpty()) {
        throw new DamagedAnswerException("the answer has a row without address, number or name");
      }
      rows.add(row);
    }
    return rows.build();
  }
}
