package org.stancegraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names as sources write them, and what makes them the same.
class SpellingTest {

  @Test
  void transliterationsOfANameSoundTheSame() {
    assertThat(List.of("Toqaev", "Tokayev", "Tokaev", "Токаев", "Тоқаев", "TOKAÝEV"))
        .allSatisfy(name -> assertThat(Spelling.sound(name)).isEqualTo("tokaev"));
    assertThat(List.of("Qasym-Zhomart", "Kassym-Jomart", "Касым-Жомарт", "Қасым-Жомарт"))
        .allSatisfy(name -> assertThat(Spelling.sound(name)).isEqualTo("kasim jomart"));
    assertThat(List.of("Nazarbayev", "Nazarbaev", "Назарбаев"))
        .allSatisfy(name -> assertThat(Spelling.sound(name)).isEqualTo("nazarbaev"));
  }

  @Test
  void namesThatDifferSoundDifferent() {
    assertThat(Spelling.sound("OSK")).isEqualTo(Spelling.sound("ОСК")).isNotEqualTo("cec");
    assertThat(Spelling.sound("Abden")).isNotEqualTo(Spelling.sound("Auesbayev"));
  }

  @Test
  void caseDiacriticsAndWhatStandsBetweenWordsDoNotMatter() {
    assertThat(Spelling.folded("  OSCE/ODIHR ")).isEqualTo("osce odihr");
    assertThat(Spelling.folded("Łódź – Ærø")).isEqualTo("lodz aero");
    assertThat(Spelling.folded("Ёлка й")).isEqualTo("елка и");
    assertThat(Spelling.folded("--")).isEmpty();
  }

  @Test
  void initialsLeaveOutSmallWordsAndOneWordHasNone() {
    assertThat(Spelling.initials("Organization for Security and Co-operation in Europe"))
        .isEqualTo("oscoe");
    assertThat(Spelling.initials("Центральная избирательная комиссия")).isEqualTo("цик");
    assertThat(Spelling.initials("Kazakhstan")).isEmpty();
  }
}
