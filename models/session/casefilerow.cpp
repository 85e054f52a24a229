// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilerow.h"

#include <QTimeZone>

#include <limits>

namespace Scep {

namespace {
constexpr qsizetype Sha256Bytes = 32;
/// Milliseconds of the end of the year 9999.
constexpr qint64 LatestTime = 253'402'300'799'999;
} // namespace

QString textColumn(const QString &name, qsizetype most)
{
    return QStringLiteral("CASE WHEN typeof(%1) = 'text' AND length(%1) <= %2 THEN %1 END")
        .arg(name)
        .arg(most);
}

QString textColumn(const char *name, qsizetype most)
{
    return textColumn(QString::fromLatin1(name), most);
}

QString numberColumn(const char *name)
{
    return QStringLiteral("CASE WHEN typeof(%1) = 'integer' THEN %1 END")
        .arg(QLatin1StringView(name));
}

QString hashColumn(const char *name)
{
    return QStringLiteral("CASE WHEN typeof(%1) = 'blob' AND length(%1) = %2 THEN %1 END")
        .arg(QLatin1StringView(name))
        .arg(Sha256Bytes);
}

qint64 CaseFileRow::numberFrom0()
{
    const qint64 value = number();
    require(value >= 0);
    return value;
}

std::optional<qint64> CaseFileRow::optionalNumber()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<QString> CaseFileRow::optionalText()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

SourceId CaseFileRow::source()
{
    const qint64 value = optionalNumber().value_or(0);
    const bool fits = value > 0 && value <= std::numeric_limits<qint32>::max();
    return fits ? SourceId{static_cast<quint32>(value)} : SourceId::None;
}

EvidenceRef CaseFileRow::evidence()
{
    EvidenceRef evidence;
    evidence.source = source();
    evidence.line = numberFrom0();
    evidence.range.offset = numberFrom0();
    evidence.range.length = numberFrom0();
    return evidence;
}

QDateTime CaseFileRow::time()
{
    const qint64 value = numberFrom0();
    require(value <= LatestTime);
    return QDateTime::fromMSecsSinceEpoch(value, QTimeZone::UTC);
}

QVariant CaseFileRow::needed(const QVariant &value)
{
    require(!value.isNull());
    return value;
}

} // namespace Scep
