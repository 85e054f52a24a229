// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/sourceclock.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SourceClock)
};

struct Unit
{
    QLatin1StringView name;
    milliseconds length;
};

// From long to short, as clockOffsetFromText() wants them.
constexpr std::array Units{
    Unit{QLatin1StringView("d"), days(1)}, Unit{QLatin1StringView("h"), hours(1)},
    Unit{QLatin1StringView("m"), minutes(1)}, Unit{QLatin1StringView("s"), seconds(1)},
    Unit{QLatin1StringView("ms"), milliseconds(1)}};

constexpr QChar MinusSign(0x2212);

/// "+02:00", "UTC+2", "-0530"; nothing for another text or for more than a day has.
std::optional<QTimeZone> fixedZone(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:UTC|GMT)?([+\\-\u2212])([0-9]{1,2})(?::?([0-5][0-9]))?")));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int size = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    const int offset = match.captured(1) == QLatin1StringView("+") ? size : -size;
    if (offset < QTimeZone::MinUtcOffsetSecs || offset > QTimeZone::MaxUtcOffsetSecs) {
        return std::nullopt;
    }
    return offset == 0 ? QTimeZone::utc() : QTimeZone::fromSecondsAheadOfUtc(offset);
}

std::optional<milliseconds> lengthOf(const QString &number, const Unit &unit)
{
    bool isNumber = false;
    const double count =
        QString(number).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    const double length = count * static_cast<double>(unit.length.count());
    if (!isNumber || length > static_cast<double>(LongestClockOffset.count())) {
        return std::nullopt;
    }
    return milliseconds(std::llround(length));
}
} // namespace

bool SourceClock::operator==(const SourceClock &other) const
{
    // Two zones that are not said are no two zones: Qt has none of its own to compare then.
    return offset == other.offset && zone.isValid() == other.zone.isValid() &&
           (!zone.isValid() || zone == other.zone);
}

std::optional<QTimeZone> zoneFromText(const QString &text)
{
    const QString name = text.trimmed();
    if (name == QLatin1StringView("UTC") || name == QLatin1StringView("Z")) {
        return QTimeZone::utc();
    }
    if (const auto fixed = fixedZone(name)) {
        return fixed;
    }
    const QByteArray id = name.toLatin1();
    if (QString::fromLatin1(id) != name || !QTimeZone::isTimeZoneIdAvailable(id)) {
        return std::nullopt;
    }
    const QTimeZone zone(id);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

QString zoneText(const QTimeZone &zone)
{
    return zone.isValid() ? QString::fromLatin1(zone.id()) : QString();
}

std::optional<milliseconds> clockOffsetFromText(QStringView text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "\\s*([+\\-\u2212])?\\s*(?:([0-9]+(?:[.,][0-9]+)?)\\s*d)?"
        "\\s*(?:([0-9]+(?:[.,][0-9]+)?)\\s*h)?\\s*(?:([0-9]+(?:[.,][0-9]+)?)\\s*m(?:in)?(?!s))?"
        "\\s*(?:([0-9]+(?:[.,][0-9]+)?)\\s*s)?\\s*(?:([0-9]+)\\s*ms)?\\s*")));
    static const QRegularExpression bare(QRegularExpression::anchoredPattern(
        QStringLiteral("\\s*([+\\-\u2212])?\\s*([0-9]+(?:[.,][0-9]+)?)\\s*")));
    constexpr qsizetype LongestText = 100;
    if (text.size() > LongestText) {
        return std::nullopt;
    }
    milliseconds sum{0};
    const auto add = [&sum](const QString &number, const Unit &unit) {
        const auto length = number.isEmpty() ? milliseconds(0) : lengthOf(number, unit);
        sum += length.value_or(milliseconds(0));
        return length.has_value();
    };
    QRegularExpressionMatch match = bare.matchView(text);
    if (match.hasMatch()) {
        if (!add(match.captured(2), Units.at(3))) {
            return std::nullopt;
        }
    } else {
        match = form.matchView(text);
        bool isAny = false;
        for (size_t i = 0; match.hasMatch() && i < Units.size(); ++i) {
            const QString number = match.captured(static_cast<int>(i) + 2);
            isAny = isAny || !number.isEmpty();
            if (!add(number, Units.at(i))) {
                return std::nullopt;
            }
        }
        if (!isAny) {
            return std::nullopt;
        }
    }
    if (sum > LongestClockOffset) {
        return std::nullopt;
    }
    const QString sign = match.captured(1);
    return sign.isEmpty() || sign == QLatin1StringView("+") ? sum : -sum;
}

QString clockOffsetText(milliseconds offset)
{
    milliseconds rest = abs(offset);
    QStringList parts;
    for (const Unit &unit : Units) {
        const auto count = rest / unit.length;
        rest -= count * unit.length;
        if (count > 0) {
            parts.append(QStringLiteral("%1 %2").arg(count).arg(unit.name));
        }
    }
    if (parts.isEmpty()) {
        return QStringLiteral("0 s");
    }
    const QChar sign = offset < milliseconds(0) ? MinusSign : QChar(QLatin1Char('+'));
    return sign + parts.join(QLatin1Char(' '));
}

QString clockText(const SourceClock &clock)
{
    const QString zone = zoneText(clock.zone);
    const QString offset = clockOffsetText(clock.offset);
    if (clock.offset.count() == 0) {
        return zone.isEmpty() ? QString() : Tr::tr("zone %1").arg(zone);
    }
    return zone.isEmpty() ? Tr::tr("clock %1", "an offset such as +90 s").arg(offset)
                          : Tr::tr("zone %1, clock %2", "and an offset").arg(zone, offset);
}

} // namespace Scep
