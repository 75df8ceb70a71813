package org.stancegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

  @ParameterizedTest
  @CsvSource({"2022-11-20,date", "2024-02-29,date", "2022-11,gYearMonth", "2022,gYear"})
  void aPlainDateIsAsPreciseAsItIsWritten(String date, String type) {
    assertThat(EdtfDate.datatype(date)).hasValue("http://www.w3.org/2001/XMLSchema#" + type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-11-20/2022-11-22", "2022/..", "../2022-11", "2022-11~", "2022?", "2022-11-20%",
        "2022-21", "202X", "2022-XX", "2022-11-XX", "2019/2022", "2022-11-20/"
      })
  void whatElseEdtfCanSayKeepsItsType(String date) {
    assertThat(EdtfDate.datatype(date)).hasValue(EdtfDate.EDTF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-30", "2023-02-29", "2022-13", "2022-00", "22-11-20", "20.11.2022", "2022-11-20T10",
        "yesterday", "/", "../..", "2022-11-31/2022", "2022-1-2", "2022~~", "2022-25"
      })
  void whatIsInNoCalendarIsNoDate(String date) {
    assertThat(EdtfDate.datatype(date)).isEmpty();
  }
}
