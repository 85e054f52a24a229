// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applesyslogline.h"

#include "models/text/textdocument.h"

#include <algorithm>
#include <array>

namespace Scep {

namespace {
constexpr std::array<QByteArrayView, 12> Months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<QByteArrayView, 7> Weekdays = {"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};

/// Processes that no other system with such a log has.
constexpr std::array<QByteArrayView, 24> AppleProcesses = {
    "profiled",    "mdmd",         "mdmclient",      "securityd",      "secd",
    "trustd",      "SpringBoard",  "backboardd",     "launchd",        "UserEventAgent",
    "lockdownd",   "locationd",    "mDNSResponder",  "opendirectoryd", "WindowServer",
    "loginwindow", "mediaserverd", "ManagedClient",  "CommCenter",     "apsd",
    "configd",     "airportd",     "socketfilterfw", "sandboxd"};

constexpr int Century = 2000;

template<size_t N>
int indexOfWord(const std::array<QByteArrayView, N> &words, QByteArrayView word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

bool isLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// `Feb 27 05:16:28`, maybe with a weekday before it and a year behind it.
bool takeNamedMonth(ByteCursor &cursor, AppleLine &line)
{
    QByteArrayView word = cursor.takeWhile(isLetter);
    if (indexOfWord(Weekdays, word) >= 0 && cursor.skipBlanks() > 0) {
        word = cursor.takeWhile(isLetter);
    }
    const int month = indexOfWord(Months, word);
    if (month < 0 || cursor.skipBlanks() == 0) {
        return false;
    }
    const std::optional<int> day = cursor.takeNumber(1, 2);
    if (!day || cursor.skipBlanks() == 0) {
        return false;
    }
    const std::optional<ClockText> clock = takeAppleClock(cursor);
    if (!clock) {
        return false;
    }
    line.clock = *clock;
    line.date = DateText{.year = 0, .month = month + 1, .day = *day};
    ByteCursor behind = cursor;
    const std::optional<int> year =
        behind.skipBlanks() > 0 ? behind.takeNumber(4, 4) : std::nullopt;
    if (year && behind.peek() == u' ' && behind.peek(1) == u'[') {
        line.date->year = *year;
        cursor = behind;
    }
    return true;
}

/// `02/27/19 05:16:28.123456`
bool takeSlashedDate(ByteCursor &cursor, AppleLine &line)
{
    const std::optional<int> month = cursor.takeNumber(2, 2);
    if (!month || !cursor.skip(u'/')) {
        return false;
    }
    const std::optional<int> day = cursor.takeNumber(2, 2);
    if (!day || !cursor.skip(u'/')) {
        return false;
    }
    const std::optional<int> year = cursor.takeNumber(2, 2);
    if (!year || cursor.skipBlanks() == 0) {
        return false;
    }
    const std::optional<ClockText> clock = takeAppleClock(cursor);
    if (!clock) {
        return false;
    }
    line.clock = *clock;
    line.date = DateText{.year = Century + *year, .month = *month, .day = *day};
    return true;
}

bool takeStamp(ByteCursor &cursor, AppleLine &line)
{
    const bool isSlashed = ByteCursor::isDigit(cursor.peek());
    if (!(isSlashed ? takeSlashedDate(cursor, line) : takeNamedMonth(cursor, line))) {
        return false;
    }
    line.timestamp = QString::fromLatin1(cursor.since(0));
    return true;
}

/// ` pid=69 text`
bool takeLockdownColumns(ByteCursor &cursor, AppleLine &line)
{
    ByteCursor trial = cursor;
    trial.skipBlanks();
    if (!trial.rest().startsWith("pid=")) {
        return false;
    }
    trial.takeUntil(u'=');
    line.processId = trial.takeWhile(ByteCursor::isDigit);
    trial.skipBlanks();
    line.message = trial.rest();
    cursor = trial;
    return !line.processId.isEmpty();
}

/// ` [176] <notice> (0x16bae7000) text`
bool takeInstallationColumns(ByteCursor &cursor, AppleLine &line)
{
    ByteCursor trial = cursor;
    trial.skipBlanks();
    if (!trial.skip(u'[')) {
        return false;
    }
    line.processId = trial.takeWhile(ByteCursor::isDigit);
    if (line.processId.isEmpty() || !trial.skip(u']') || trial.skipBlanks() == 0 ||
        !trial.skip(u'<')) {
        return false;
    }
    line.level = trial.takeUntil(u'>').value_or(QByteArrayView());
    trial.skipBlanks();
    if (trial.peek() == u'(' && trial.peek(1) == u'0' && trial.peek(2) == u'x') {
        trial.skip(u'(');
        line.threadId = trial.takeUntil(u')').value_or(QByteArrayView());
        trial.skipBlanks();
    }
    line.message = trial.rest();
    cursor = trial;
    return !line.level.isEmpty();
}

/// ` <airportd[88]> text`
bool takeBracketedProcess(ByteCursor &cursor, AppleLine &line)
{
    ByteCursor trial = cursor;
    trial.skipBlanks();
    if (!trial.skip(u'<')) {
        return false;
    }
    line.process = trial.takeUntil(u'>').value_or(QByteArrayView());
    splitProcessId(line);
    trial.skipBlanks();
    line.message = trial.rest();
    cursor = trial;
    return !line.process.isEmpty() && !line.process.contains(' ');
}

/// `(Note ) MC: `, the level and facility that the framework of profiles puts before its texts.
void takeFacility(AppleLine &line)
{
    ByteCursor cursor(line.message);
    if (!cursor.skip(u'(')) {
        return;
    }
    const QByteArrayView level = cursor.takeWhile(isLetter);
    cursor.skipBlanks();
    if (appleSeverity(level) == Severity::Unknown || !cursor.skip(u')') || !cursor.skip(u' ')) {
        return;
    }
    const QByteArrayView facility = cursor.takeWhile(isLetter);
    if (facility.isEmpty() || !cursor.skip(u':')) {
        return;
    }
    cursor.skip(u' ');
    line.level = level;
    line.category = facility;
    line.message = cursor.rest();
}

/// The byte of one escape at @p at, and its length; nothing when there is none.
std::optional<std::pair<char, qsizetype>> visEscape(QByteArrayView bytes, qsizetype at)
{
    const auto character = [bytes](qsizetype i) { return i < bytes.size() ? bytes[i] : '\0'; };
    const auto isGraphic = [](char c) { return c >= 0x20 && c < 0x7f; };
    if (character(at + 1) == '^' && character(at + 2) >= '?' && character(at + 2) <= '_') {
        return std::pair(static_cast<char>(character(at + 2) ^ 0x40), qsizetype(3));
    }
    if (character(at + 1) != 'M' || !isGraphic(character(at + 3))) {
        return std::nullopt;
    }
    if (character(at + 2) == '-') {
        return std::pair(static_cast<char>(character(at + 3) | 0x80), qsizetype(4));
    }
    if (character(at + 2) == '^' && character(at + 3) >= '?' && character(at + 3) <= '_') {
        return std::pair(static_cast<char>((character(at + 3) ^ 0x40) | 0x80), qsizetype(4));
    }
    return std::nullopt;
}
} // namespace

bool beginsLikeAppleSyslog(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    AppleLine line;
    return takeStamp(cursor, line);
}

std::optional<AppleLine> parseAppleSyslog(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    AppleLine line;
    if (!takeStamp(cursor, line) || !takeLockdownColumns(cursor, line)) {
        cursor = ByteCursor(bytes);
        line = {};
        if (!takeStamp(cursor, line)) {
            return std::nullopt;
        }
        ByteCursor rest = cursor;
        AppleLine other = line;
        if (takeInstallationColumns(rest, other)) {
            return other;
        }
        other = line;
        if (takeBracketedProcess(rest, other)) {
            return other;
        }
        if (cursor.skipBlanks() == 0 || !takeSyslogColumns(cursor, line)) {
            return std::nullopt;
        }
        line.message = cursor.rest();
        takeFacility(line);
    }
    return line;
}

bool isSurelyApple(const AppleLine &line)
{
    return !line.level.isEmpty() || line.process.startsWith("com.apple.") ||
           std::ranges::contains(AppleProcesses, line.process) ||
           (line.process == "kernel" && line.processId == "0") ||
           (line.date && line.date->year != 0) ||
           line.timestamp.contains(QLatin1Char('.')); // others write whole seconds
}

QString appleSyslogText(QByteArrayView bytes, Encoding encoding)
{
    if (!bytes.contains('\\')) {
        return decodeText(bytes, encoding);
    }
    QByteArray plain;
    plain.reserve(bytes.size());
    bool hasEscapes = false;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto escape = bytes[i] == '\\' ? visEscape(bytes, i) : std::nullopt;
        hasEscapes = hasEscapes || escape.has_value();
        plain += escape ? escape->first : bytes[i];
        i += escape ? escape->second : 1;
    }
    // What stands escaped is UTF-8, whatever the file is.
    return decodeText(plain, hasEscapes ? Encoding::Utf8 : encoding);
}

} // namespace Scep
