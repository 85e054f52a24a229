// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleline.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

using namespace std::chrono;

namespace {
constexpr std::array<std::pair<QByteArrayView, Severity>, 21> Levels = {{
    {"default", Severity::Information},
    {"info", Severity::Information},
    {"notice", Severity::Information},
    {"activity", Severity::Debug},
    {"debug", Severity::Debug},
    {"warn", Severity::Warning},
    {"warning", Severity::Warning},
    {"error", Severity::Error},
    {"fault", Severity::Error},
    {"note", Severity::Information},
    {"critical", Severity::Error},
    {"alert", Severity::Error},
    {"emergency", Severity::Error},
    {"err", Severity::Error},
    // The compact style of `log show`.
    {"Df", Severity::Information},
    {"I", Severity::Information},
    {"Db", Severity::Debug},
    {"E", Severity::Error},
    {"F", Severity::Error},
    {"A", Severity::Debug},
    {"S", Severity::Debug},
}};

/// Longer names of hosts and processes are none.
constexpr qsizetype LongestColumn = 128;

bool isHexDigit(char16_t c)
{
    return ByteCursor::isDigit(c) || ((c | 0x20) >= u'a' && (c | 0x20) <= u'f');
}

void advance(ByteCursor &cursor, qsizetype bytes)
{
    while (bytes-- > 0) {
        cursor.skip(cursor.peek());
    }
}

/// What stands in brackets here, which are stepped over; nothing and no step when they do not
/// close on this line.
std::optional<QByteArrayView> takeBracketed(ByteCursor &cursor, char16_t open, char16_t close)
{
    ByteCursor trial = cursor;
    if (!trial.skip(open)) {
        return std::nullopt;
    }
    const std::optional<QByteArrayView> inside = trial.takeUntil(close);
    if (inside) {
        cursor = trial;
    }
    return inside;
}

/// <Notice>, stepped over with the blanks before it.
bool takeSyslogLevel(ByteCursor &cursor, AppleLine &line)
{
    ByteCursor trial = cursor;
    trial.skipBlanks();
    const std::optional<QByteArrayView> level = takeBracketed(trial, u'<', u'>');
    if (!level || appleSeverity(*level) == Severity::Unknown) {
        return false;
    }
    line.level = *level;
    cursor = trial;
    return true;
}

/// profiled(ManagedConfiguration), as the relay of newer devices writes it.
void splitLibrary(AppleLine &line)
{
    const qsizetype open = line.process.indexOf('(');
    if (open > 0 && line.process.endsWith(')')) {
        line.library = line.process.sliced(open + 1).chopped(1);
        line.process = line.process.first(open);
    }
}

/// Takes the host off `HOST PROCESS`; a lone word is the process.
QByteArrayView withoutHost(QByteArrayView columns)
{
    const qsizetype blank = columns.indexOf(' ');
    return blank < 0 ? columns : columns.sliced(blank + 1).trimmed();
}

/// Where `[PID]` begins, at most a column's length from here; -1: there is none.
qsizetype findProcessId(QByteArrayView rest)
{
    rest = rest.first(std::min(rest.size(), LongestColumn));
    for (qsizetype at = rest.indexOf('['); at > 0; at = rest.indexOf('[', at + 1)) {
        ByteCursor inside(rest.sliced(at + 1));
        if (!inside.takeWhile(ByteCursor::isDigit).isEmpty() &&
            (inside.peek() == u']' || inside.peek() == u':')) {
            return at;
        }
    }
    return -1;
}

bool takeProcessAndId(ByteCursor &cursor, AppleLine &line)
{
    const QByteArrayView rest = cursor.rest();
    const qsizetype bracket = findProcessId(rest);
    const qsizetype colon = rest.first(std::min(rest.size(), LongestColumn)).indexOf(": ");
    if (bracket > 0 && (colon < 0 || bracket < colon)) {
        line.process = withoutHost(rest.first(bracket));
        advance(cursor, bracket);
        cursor.skip(u'[');
        line.processId = cursor.takeWhile(ByteCursor::isDigit);
        if (cursor.skip(u':')) {
            line.threadId = cursor.takeWhile(isHexDigit);
        }
        return cursor.skip(u']') && !line.process.isEmpty();
    }
    // Without an id, as `kernel:` or `kernel <Notice>:`.
    const qsizetype level = rest.first(std::min(rest.size(), LongestColumn)).indexOf(" <");
    const qsizetype end = level > 0 && (colon < 0 || level < colon) ? level : colon;
    if (end <= 0) {
        return false;
    }
    line.process = withoutHost(rest.first(end));
    advance(cursor, end);
    return !line.process.isEmpty();
}
} // namespace

Severity appleSeverity(QByteArrayView level)
{
    for (const auto &[name, severity] : Levels) {
        const bool isCode = name.size() <= 2;
        if (isCode ? level == name : level.compare(name, Qt::CaseInsensitive) == 0) {
            return severity;
        }
    }
    return Severity::Unknown;
}

std::optional<ClockText> takeAppleClock(ByteCursor &cursor)
{
    if (const std::optional<ClockText> clock = takeClock(cursor)) {
        return clock;
    }
    ByteCursor trial = cursor;
    const std::optional<int> hour = trial.takeNumber(2, 2);
    const bool hasMinute = hour && trial.skip(u':');
    const std::optional<int> minute = hasMinute ? trial.takeNumber(2, 2) : std::nullopt;
    const bool hasSecond = minute && trial.skip(u':');
    const std::optional<int> second = hasSecond ? trial.takeNumber(2, 2) : std::nullopt;
    if (!second || trial.peek() == u'.') {
        return std::nullopt;
    }
    cursor = trial;
    return ClockText{.hour = *hour, .minute = *minute, .second = *second, .fraction = {}};
}

std::optional<seconds> takeAppleZone(ByteCursor &cursor)
{
    if (const std::optional<seconds> zone = takeZone(cursor)) {
        return zone;
    }
    ByteCursor trial = cursor;
    const bool isWest = trial.peek() == u'-';
    if (trial.skip(u'Z')) {
        cursor = trial;
        return seconds(0);
    }
    if (!trial.skip(u'+') && !trial.skip(u'-')) {
        return std::nullopt;
    }
    const std::optional<int> hour = trial.takeNumber(2, 2);
    if (!hour || *hour > 15 || trial.peek() == u':') {
        return std::nullopt;
    }
    cursor = trial;
    return hours(isWest ? -*hour : *hour);
}

bool takeAppleStamp(ByteCursor &cursor, AppleLine &line)
{
    const qsizetype begin = cursor.position();
    const std::optional<DateText> date = takeDate(cursor);
    if (!date || (!cursor.skip(u'T') && cursor.skipBlanks() == 0)) {
        return false;
    }
    const std::optional<ClockText> clock = takeAppleClock(cursor);
    if (!clock) {
        return false;
    }
    line.date = *date;
    line.clock = *clock;
    line.zone = takeAppleZone(cursor);
    line.timestamp = QString::fromLatin1(cursor.since(begin));
    return true;
}

void splitProcessId(AppleLine &line)
{
    if (line.process.endsWith(':')) {
        line.process.chop(1);
    }
    const qsizetype bracket = line.process.indexOf('[');
    if (bracket <= 0 || !line.process.endsWith(']')) {
        return;
    }
    ByteCursor cursor(line.process.sliced(bracket + 1));
    line.processId = cursor.takeWhile(ByteCursor::isDigit);
    if (cursor.skip(u':')) {
        line.threadId = cursor.takeWhile(isHexDigit);
    }
    line.process = line.process.first(bracket);
}

bool takeSyslogColumns(ByteCursor &cursor, AppleLine &line)
{
    ByteCursor trial = cursor;
    AppleLine columns = line;
    if (!takeProcessAndId(trial, columns)) {
        return false;
    }
    splitLibrary(columns);
    ByteCursor sender = trial;
    sender.skipBlanks();
    if (takeBracketed(sender, u'(', u')')) {
        trial = sender; // the job that launchd speaks of
    }
    const bool hasLevel = takeSyslogLevel(trial, columns);
    ByteCursor scope = trial;
    scope.skipBlanks();
    if (const auto inside = takeBracketed(scope, u'[', u']'); inside && hasLevel) {
        columns.category = inside->trimmed();
        trial = scope;
    }
    if (!trial.skip(u':')) {
        return false;
    }
    trial.skip(u' ');
    cursor = trial;
    line = columns;
    return true;
}

void takeSenderAndMessage(ByteCursor &cursor, AppleLine &line)
{
    ByteCursor trial = cursor;
    if (const auto library = takeBracketed(trial, u'(', u')');
        library && !library->isEmpty() && !library->contains(' ') && trial.skip(u' ')) {
        line.library = *library;
        cursor = trial;
    }
    trial = cursor;
    if (const auto scope = takeBracketed(trial, u'[', u']')) {
        const qsizetype colon = scope->indexOf(':');
        const QByteArrayView subsystem = scope->first(std::max<qsizetype>(0, colon));
        if (subsystem.contains('.') && !subsystem.contains(' ') &&
            (trial.skip(u' ') || trial.atEnd())) {
            line.subsystem = subsystem;
            line.category = scope->sliced(colon + 1);
            cursor = trial;
        }
    }
    line.message = cursor.rest();
}

} // namespace Scep
