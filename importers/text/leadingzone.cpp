// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/text/leadingzone.h"

#include "importers/timetext.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Scep {

using namespace std::chrono;

namespace {
struct Abbreviation
{
    QByteArrayView name;
    std::optional<hours> offset; ///< nothing: zones with different offsets share it
};

/// Those of the time zone database that one offset goes with have it. Of the others an "EST" may be
/// Sydney's and a "PST" Manila's.
constexpr std::array<Abbreviation, 25> Abbreviations = {{
    {"AEDT", hours(11)},   {"AEST", hours(10)},   {"AKDT", hours(-8)},   {"AKST", hours(-9)},
    {"BST", std::nullopt}, {"CDT", std::nullopt}, {"CEST", hours(2)},    {"CET", hours(1)},
    {"CST", std::nullopt}, {"EDT", hours(-4)},    {"EEST", hours(3)},    {"EET", hours(2)},
    {"EST", std::nullopt}, {"HST", hours(-10)},   {"IST", std::nullopt}, {"JST", hours(9)},
    {"MDT", hours(-6)},    {"MSK", std::nullopt}, {"MST", std::nullopt}, {"NZDT", hours(13)},
    {"NZST", hours(12)},   {"PDT", hours(-7)},    {"PST", std::nullopt}, {"WEST", hours(1)},
    {"WET", hours(0)},
}};

/// What no place on earth is further from UTC than.
constexpr hours FurthestWest(-12);
constexpr hours FurthestEast(14);

bool isUpper(char16_t c)
{
    return c >= u'A' && c <= u'Z';
}

/// Whether a word ends here: `08-12.5` and `EST-5` are no zones.
bool isAtWordEnd(const ByteCursor &cursor)
{
    static constexpr std::u16string_view Marks = u" \t[](){}<>\"',;:|";
    return cursor.atEnd() || Marks.contains(cursor.peek());
}

/// `+1`, `+01`, `+1:30`.
std::optional<seconds> takeShortOffset(ByteCursor &cursor, qsizetype fewestDigits)
{
    ByteCursor trial = cursor;
    const bool isWest = trial.peek() == u'-';
    if (!trial.skip(u'+') && !trial.skip(u'-')) {
        return std::nullopt;
    }
    const std::optional<int> hour = trial.takeNumber(fewestDigits, 2);
    const bool hasMinute = hour && ByteCursor::isDigit(trial.peek(1)) && trial.skip(u':');
    const std::optional<int> minute = hasMinute ? trial.takeNumber(2, 2) : std::optional(0);
    if (!hour || !minute || *minute > 59 || !isAtWordEnd(trial)) {
        return std::nullopt;
    }
    cursor = trial;
    const seconds offset = hours(*hour) + minutes(*minute);
    return isWest ? -offset : offset;
}

/// An offset that a place may have, in one of the forms of takeShortOffset() or takeZone().
std::optional<seconds> takeOffset(ByteCursor &cursor, qsizetype fewestDigits)
{
    ByteCursor trial = cursor;
    std::optional<seconds> offset = takeZone(trial);
    if (!offset) {
        offset = takeShortOffset(trial, fewestDigits);
    }
    if (!offset || *offset < FurthestWest || *offset > FurthestEast) {
        return std::nullopt;
    }
    cursor = trial;
    return offset;
}

/// An offset that is no number of another column: not `+01` behind a blank, nor ` -12:34`.
std::optional<seconds> takeBareOffset(ByteCursor &cursor, bool isApart)
{
    ByteCursor trial = cursor;
    const std::optional<seconds> offset = takeOffset(trial, 2);
    const bool isQuarter = offset && *offset % minutes(15) == seconds(0);
    const bool isShort = trial.position() - cursor.position() < 5;
    if (!offset || (isApart && (isShort || !isQuarter))) {
        return std::nullopt;
    }
    cursor = trial;
    return offset;
}

/// `UTC` and `GMT`, alone or with an offset, and `Z`.
std::optional<seconds> takeUniversal(ByteCursor &cursor, QByteArrayView word)
{
    ByteCursor trial = cursor;
    trial.takeWhile(isUpper);
    const char16_t next = trial.peek();
    if (next >= u'a' && next <= u'z') {
        return std::nullopt;
    }
    const bool hasOffset =
        word != "Z" && (next == u'+' || next == u'-') && ByteCursor::isDigit(trial.peek(1));
    const std::optional<seconds> offset =
        hasOffset ? takeOffset(trial, 1) : std::optional(seconds(0));
    if (offset) {
        cursor = trial;
    }
    return offset;
}
} // namespace

std::optional<seconds> takeLeadingZone(ByteCursor &cursor)
{
    ByteCursor trial = cursor;
    const bool isApart = trial.skipBlanks() > 0;
    ByteCursor behind = trial;
    const QByteArrayView word = behind.takeWhile(isUpper);
    std::optional<seconds> zone;
    if (word.isEmpty()) {
        zone = takeBareOffset(trial, isApart);
    } else if (word == "Z" || word == "UTC" || word == "GMT") {
        zone = takeUniversal(trial, word);
    } else if (const auto known = std::ranges::find(Abbreviations, word, &Abbreviation::name);
               known != Abbreviations.end() && isAtWordEnd(behind)) {
        cursor = behind;
        return known->offset;
    }
    if (zone) {
        cursor = trial;
    }
    return zone;
}

} // namespace Scep
