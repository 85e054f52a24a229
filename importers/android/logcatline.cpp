// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/logcatline.h"

#include "models/domain/lastbyte.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Scep {

using namespace std::chrono;

namespace {
constexpr QByteArrayView Levels("VDIWEFAS");

/// Characters of a tag that systems before Android 8 keep.
constexpr qsizetype OldTagSize = 23;

struct LogcatTime
{
    QByteArrayView text;
    std::optional<DateText> date;
    ClockText clock;
    std::optional<seconds> zone;
    std::optional<microseconds> sinceEpoch;
};

/// `MM-DD`; a year of 0.
std::optional<DateText> takeMonthAndDay(ByteCursor &cursor)
{
    ByteCursor trial = cursor;
    const std::optional<int> month = trial.takeNumber(2, 2);
    const std::optional<int> day =
        month && trial.skip(u'-') ? trial.takeNumber(2, 2) : std::nullopt;
    if (!day) {
        return std::nullopt;
    }
    cursor = trial;
    return DateText{.year = 0, .month = *month, .day = *day};
}

/// `1519708588.244`
std::optional<microseconds> takeEpoch(ByteCursor &cursor)
{
    ByteCursor trial = cursor;
    const std::optional<QByteArrayView> whole = trial.takeDigits(9, 11);
    const std::optional<QByteArrayView> fraction =
        whole && trial.skip(u'.') ? trial.takeDigits(3, 9) : std::nullopt;
    if (!fraction) {
        return std::nullopt;
    }
    cursor = trial;
    const QByteArray micros = fraction->first(std::min<qsizetype>(6, fraction->size()))
                                  .toByteArray()
                                  .leftJustified(6, '0');
    return seconds(whole->toLongLong()) + microseconds(micros.toLongLong());
}

std::optional<LogcatTime> takeTime(ByteCursor &cursor)
{
    LogcatTime time;
    const qsizetype begin = cursor.position();
    time.sinceEpoch = takeEpoch(cursor);
    if (!time.sinceEpoch) {
        time.date = takeDate(cursor);
        if (!time.date) {
            time.date = takeMonthAndDay(cursor);
        }
        const bool hasClock = time.date && cursor.skip(u' ');
        const std::optional<ClockText> clock = hasClock ? takeClock(cursor) : std::nullopt;
        if (!clock) {
            return std::nullopt;
        }
        time.clock = *clock;
        ByteCursor zone = cursor;
        zone.skipBlanks();
        time.zone = takeZone(zone);
        if (time.zone) {
            cursor = zone;
        }
    }
    time.text = cursor.since(begin);
    return cursor.skipBlanks() > 0 ? std::optional(time) : std::nullopt;
}

bool isLevel(QByteArrayView word)
{
    return word.size() == 1 && Levels.contains(word.front());
}

bool isNumber(QByteArrayView word)
{
    return !word.isEmpty() && word.size() <= 10 &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// `[uid] pid tid I tag: text`
bool takeThreadTime(ByteCursor cursor, LogcatLine &line)
{
    std::array<QByteArrayView, 4> words;
    size_t count = 0;
    while (count < words.size()) {
        words[count] = cursor.takeWord();
        const bool hasLevel = isLevel(words[count]);
        if (cursor.skipBlanks() == 0) {
            return false;
        }
        ++count;
        if (hasLevel) {
            break;
        }
    }
    if (count < 3 || !isLevel(words[count - 1]) || !isNumber(words[count - 2]) ||
        !isNumber(words[count - 3])) {
        return false;
    }
    line.level = words[count - 1].front();
    line.threadId = words[count - 2];
    line.processId = words[count - 3];
    // A tag may hold colons, but none with a blank behind.
    const QByteArrayView rest = cursor.rest();
    const qsizetype colon = rest.indexOf(": ");
    if (colon < 0 && !rest.endsWith(':')) {
        return false;
    }
    line.tag = rest.first(colon < 0 ? rest.size() - 1 : colon).trimmed();
    line.message = colon < 0 ? QByteArrayView() : rest.sliced(colon + 2);
    return true;
}

/// `I/tag ( pid): text`
bool takeBriefHead(ByteCursor cursor, LogcatLine &line)
{
    const QByteArrayView rest = cursor.rest();
    if (rest.size() < 3 || !isLevel(rest.first(1)) || rest[1] != '/') {
        return false;
    }
    const qsizetype close = rest.indexOf("):");
    const qsizetype open = close < 0 ? close : lastIndexOfByte(rest.first(close), '(');
    const QByteArrayView pid =
        open < 0 ? QByteArrayView() : rest.sliced(open + 1, close - open - 1).trimmed();
    if (!isNumber(pid)) {
        return false;
    }
    line.level = rest.front();
    line.tag = rest.sliced(2, open - 2).trimmed();
    line.processId = pid;
    line.message = rest.sliced(close + 2);
    if (line.message.startsWith(' ')) {
        line.message = line.message.sliced(1);
    }
    return true;
}

/// `[uid:]pid:tid I/tag ]`
bool takeLongHead(ByteCursor cursor, LogcatLine &line)
{
    const QByteArrayView rest = cursor.rest().trimmed();
    if (!rest.endsWith(']')) {
        return false;
    }
    const qsizetype slash = rest.indexOf('/');
    if (slash < 2 || !isLevel(rest.sliced(slash - 1, 1))) {
        return false;
    }
    const QByteArrayView ids = rest.first(slash - 1).trimmed();
    const qsizetype colon = lastIndexOfByte(ids, ':');
    if (colon < 0) {
        return false;
    }
    const qsizetype before = lastIndexOfByte(ids.first(colon), ':');
    line.processId = ids.sliced(before + 1, colon - before - 1).trimmed();
    line.threadId = ids.sliced(colon + 1).trimmed();
    line.level = rest[slash - 1];
    line.tag = rest.sliced(slash + 1, rest.size() - slash - 2).trimmed();
    line.isLong = true;
    return isNumber(line.processId) && isNumber(line.threadId);
}

std::optional<LogcatTime> timeOf(QByteArrayView bytes, ByteCursor &cursor, bool &isLong)
{
    isLong = cursor.skip(u'[') && cursor.skipBlanks() > 0;
    return isLong || !bytes.startsWith('[') ? takeTime(cursor) : std::nullopt;
}
} // namespace

std::optional<LogcatLine> parseLogcatLine(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    bool isLong = false;
    const std::optional<LogcatTime> time = timeOf(bytes, cursor, isLong);
    if (!time) {
        return std::nullopt;
    }
    LogcatLine line{.timestamp = time->text,
                    .date = time->date,
                    .clock = time->clock,
                    .zone = time->zone,
                    .sinceEpoch = time->sinceEpoch};
    const bool isEntry = isLong ? takeLongHead(cursor, line)
                                : takeThreadTime(cursor, line) || takeBriefHead(cursor, line);
    return isEntry ? std::optional(line) : std::nullopt;
}

bool beginsLikeLogcat(QByteArrayView bytes)
{
    ByteCursor cursor(bytes);
    bool isLong = false;
    return timeOf(bytes, cursor, isLong).has_value() || bytes.startsWith("--------- ");
}

QString componentOfTag(const QString &tag)
{
    static constexpr std::array<std::pair<const char *, const char *>, 16> Classes = {{
        {"com.microsoft.omadm.platforms.android.certmgr.", "CertificateEnrollmentManager"},
        {"com.microsoft.omadm.platforms.android.certmgr.", "CertificateChainBuilder"},
        {"com.microsoft.omadm.platforms.android.certmgr.state.",
         "NativeRootCertInstallStateMachine"},
        {"com.microsoft.omadm.platforms.android.certmgr.state.",
         "NativeScepCertInstallStateMachine"},
        {"com.microsoft.omadm.platforms.android.wifimgr.", "WifiProfileManager"},
        {"com.microsoft.omadm.syncml.", "SyncmlSession"},
        {"com.microsoft.omadm.utils.", "CertificateSelector"},
        {"org.jscep.client.inspect.", "AbstractCertStoreInspector"},
        {"org.jscep.transport.", "UrlConnectionGetTransport"},
        {"org.jscep.transport.", "UrlConnectionPostTransport"},
        {"org.jscep.transport.response.", "GetCaCapsResponseHandler"},
        {"org.jscep.message.", "PkiMessageEncoder"},
        {"org.jscep.message.", "PkiMessageDecoder"},
        {"org.jscep.message.", "PkcsPkiEnvelopeEncoder"},
        {"org.jscep.message.", "PkcsPkiEnvelopeDecoder"},
        {"org.jscep.transaction.", "EnrollmentTransaction"},
    }};
    const QString name = tag.mid(tag.lastIndexOf(u'.') + 1);
    for (const auto &[package, className] : Classes) {
        const QLatin1StringView known(className);
        const bool isCut =
            tag.size() >= OldTagSize && name.size() >= OldTagSize / 2 && known.startsWith(name);
        if (name == known || isCut) {
            return QLatin1StringView(package) + known;
        }
    }
    return tag;
}

} // namespace Scep
