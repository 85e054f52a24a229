// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The times of Windows events: findSystemTime() and parseSystemTime().

#include "importers/windows/windowsevent.h"

namespace Scep {

using namespace std::chrono;

namespace {
/// Digits at the front of a view, taken off it; nothing unless there are exactly @p count.
std::optional<int> takeDigits(QByteArrayView &text, qsizetype count)
{
    int value = 0;
    if (text.size() < count) {
        return std::nullopt;
    }
    for (const char c : text.first(count)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    text = text.sliced(count);
    return value;
}

bool takeChar(QByteArrayView &text, char c)
{
    if (text.isEmpty() || text.front() != c) {
        return false;
    }
    text = text.sliced(1);
    return true;
}

/// ".0340000": one to nine digits after the point; nothing when malformed.
std::optional<microseconds> takeFraction(QByteArrayView &text)
{
    if (!takeChar(text, '.')) {
        return microseconds(0);
    }
    qint64 nanos = 0;
    int digits = 0;
    while (digits < 9) {
        const auto digit = takeDigits(text, 1);
        if (!digit) {
            break;
        }
        nanos = nanos * 10 + *digit;
        ++digits;
    }
    if (digits == 0) {
        return std::nullopt;
    }
    for (; digits < 9; ++digits) {
        nanos *= 10;
    }
    return microseconds(nanos / 1000);
}

/// "Z", "+01:00" or nothing, as seconds east of UTC.
std::optional<seconds> takeZone(QByteArrayView &text)
{
    if (text.isEmpty() || takeChar(text, 'Z')) {
        return seconds(0);
    }
    const bool isWest = takeChar(text, '-');
    if (!isWest && !takeChar(text, '+')) {
        return std::nullopt;
    }
    const auto hour = takeDigits(text, 2);
    const bool hasColon = takeChar(text, ':');
    const auto minute = takeDigits(text, 2);
    if (!hour || !hasColon || !minute || *hour > 14 || *minute > 59) {
        return std::nullopt;
    }
    const seconds east = hours(*hour) + minutes(*minute);
    return isWest ? -east : east;
}
} // namespace

QByteArrayView findSystemTime(QByteArrayView element)
{
    constexpr QByteArrayView name("SystemTime");
    const qsizetype tag = element.indexOf("<TimeCreated");
    const qsizetype tagEnd = tag < 0 ? -1 : element.indexOf('>', tag);
    if (tagEnd < 0) {
        return {};
    }
    const QByteArrayView attributes = element.sliced(tag, tagEnd - tag);
    const qsizetype at = attributes.indexOf(name);
    if (at < 0) {
        return {};
    }
    const QByteArrayView rest = attributes.sliced(at + name.size()).trimmed();
    const QByteArrayView value = rest.startsWith('=') ? rest.sliced(1).trimmed() : QByteArrayView();
    if (value.isEmpty() || (value.front() != '"' && value.front() != '\'')) {
        return {};
    }
    const qsizetype close = value.indexOf(value.front(), 1);
    return close < 0 ? QByteArrayView() : value.sliced(1, close - 1);
}

std::optional<Instant> parseSystemTime(QByteArrayView text)
{
    const auto year = takeDigits(text, 4);
    bool ok = takeChar(text, '-');
    const auto month = takeDigits(text, 2);
    ok = ok && takeChar(text, '-');
    const auto day = takeDigits(text, 2);
    ok = ok && takeChar(text, 'T');
    const auto hour = takeDigits(text, 2);
    ok = ok && takeChar(text, ':');
    const auto minute = takeDigits(text, 2);
    ok = ok && takeChar(text, ':');
    const auto second = takeDigits(text, 2);
    if (!ok || !year || !month || !day || !hour || !minute || !second) {
        return std::nullopt;
    }
    const auto fraction = takeFraction(text);
    const auto zone = takeZone(text);
    if (!fraction || !zone || !text.isEmpty()) {
        return std::nullopt;
    }
    const auto time = utcMicroseconds(*year, *month, *day, *hour, *minute, *second, *fraction);
    if (!time) {
        return std::nullopt;
    }
    return Instant{.sinceEpoch = *time - *zone, .certainty = TimeCertainty::Known};
}

} // namespace Scep
