package org.stancegraph.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells how precise a date is from its form: a day, a month and a year become the XML Schema types
/// that queries can compare; what else EDTF levels 0 and 1 can say keeps EDTF's own type.
final class EdtfDate {

  static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern SEASON = Pattern.compile("\\d{4}-2[1-4]");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern UNSPECIFIED =
      Pattern.compile("\\d{3}X|\\d{2}XX|\\d{4}-XX|\\d{4}-(0[1-9]|1[0-2])-XX|\\d{4}-XX-XX");
  private static final Pattern EXTENDED = Pattern.compile("Y-?\\d{5,}|-\\d{4}");

  private EdtfDate() {}

  /// The datatype of the date, or nothing where it is none.
  static Optional<String> datatype(String date) {
    if (DAY.matcher(date).matches()) {
      return inCalendar(date) ? Optional.of(XSD + "date") : Optional.empty();
    }
    if (MONTH.matcher(date).matches() && inCalendar(date)) {
      return Optional.of(XSD + "gYearMonth");
    }
    if (YEAR.matcher(date).matches()) {
      return Optional.of(XSD + "gYear");
    }
    return isOther(date) ? Optional.of(EDTF) : Optional.empty();
  }

  private static boolean isOther(String date) {
    var slash = date.indexOf('/');
    return slash < 0
        ? isQualified(date)
        : isEnd(date.substring(0, slash)) && isEnd(date.substring(slash + 1)) && date.length() > 5;
  }

  /// One end of an interval: a date, `..` for open, nothing for unknown.
  private static boolean isEnd(String date) {
    return date.isEmpty() || date.equals("..") || isQualified(date);
  }

  private static boolean isQualified(String date) {
    var plain = date.replaceFirst("[?~%]$", "");
    return YEAR.matcher(plain).matches()
        || (MONTH.matcher(plain).matches() && inCalendar(plain))
        || (DAY.matcher(plain).matches() && inCalendar(plain))
        || SEASON.matcher(plain).matches()
        || UNSPECIFIED.matcher(plain).matches()
        || EXTENDED.matcher(plain).matches();
  }

  private static boolean inCalendar(String date) {
    try {
      return date.length() == 7 ? YearMonth.parse(date) != null : LocalDate.parse(date) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
