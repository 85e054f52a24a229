// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/android/logcatimporter.h"

#include "importers/android/logcatline.h"
#include "importers/android/syncmlprofile.h"
#include "importers/recordformat.h"
#include "importers/yearsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LogcatImporter)
};

constexpr int LinesSniffed = 200;

Severity severityOf(char level)
{
    switch (level) {
    case 'V':
    case 'D':
        return Severity::Debug;
    case 'I':
        return Severity::Information;
    case 'W':
        return Severity::Warning;
    case 'E':
    case 'F':
    case 'A':
        return Severity::Error;
    default: // S stands for silence
        return Severity::Unknown;
    }
}

std::optional<YearlessTime> yearlessTime(QByteArrayView bytes)
{
    const std::optional<LogcatLine> line = parseLogcatLine(bytes);
    if (!line || !line->date || line->date->year != 0) {
        return std::nullopt;
    }
    return YearlessTime{.date = *line->date, .clock = line->clock};
}

class LogcatFormat final : public RecordFormat
{
public:
    explicit LogcatFormat(const ImportInput &input)
        : m_encoding(input.file->encoding())
        , m_years(searchYears(input, yearlessTime))
    {
    }

    [[nodiscard]] std::unique_ptr<RecordFormat> copy() const override
    {
        return std::make_unique<LogcatFormat>(*this);
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override
    {
        return beginsLikeLogcat(line);
    }

    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView bytes,
                                                const QByteArrayList &continuation) override
    {
        const std::optional<LogcatLine> line = parseLogcatLine(bytes);
        if (!line) {
            return std::nullopt;
        }
        QString message = decodeText(line->message, m_encoding);
        bool isFirst = line->isLong;
        for (const QByteArray &more : continuation) {
            message += (isFirst ? QString() : QStringLiteral("\n")) + decodeText(more, m_encoding);
            isFirst = false;
        }
        const QString tag = decodeText(line->tag, m_encoding);
        LogEvent event;
        event.instant = instant(*line);
        event.timestampText = QString::fromLatin1(line->timestamp);
        event.severity = severityOf(line->level);
        event.logSource = {.product = QStringLiteral("android"),
                           .service = QStringLiteral("omadm")};
        event.fields = {{QStringLiteral("component"), componentOfTag(tag)},
                        {QStringLiteral("message"), withoutRequestTokens(message)},
                        {QStringLiteral("level"), QString(QLatin1Char(line->level))},
                        {QStringLiteral("pid"), QString::fromLatin1(line->processId)}};
        if (!line->threadId.isEmpty()) {
            event.fields.insert(QStringLiteral("tid"), QString::fromLatin1(line->threadId));
        }
        return event;
    }

    [[nodiscard]] QString continuationText(const QByteArrayList &lines) const override
    {
        return withoutCutRequestToken(linesText(lines, m_encoding));
    }

    [[nodiscard]] Instant instantOf(QByteArrayView bytes) override
    {
        const std::optional<LogcatLine> line = parseLogcatLine(bytes);
        return line ? instant(*line) : Instant();
    }

private:
    [[nodiscard]] Instant instant(const LogcatLine &line) const
    {
        if (line.sinceEpoch) {
            return {.sinceEpoch = *line.sinceEpoch, .certainty = TimeCertainty::Known};
        }
        const bool isYearless = line.date->year == 0;
        const auto local = isYearless && m_years
                               ? m_years->place({.date = *line.date, .clock = line.clock})
                               : toMicroseconds(*line.date, line.clock);
        if (!local) {
            return {};
        }
        if (isYearless && !(m_years && m_years->knowsYear())) {
            return {.sinceEpoch = *local, .certainty = TimeCertainty::DateMissing};
        }
        return {.sinceEpoch = *local - line.zone.value_or(seconds(0)),
                .certainty = writtenCertainty(!isYearless, line.zone.has_value())};
    }

    const Encoding m_encoding;
    const std::optional<YearInference> m_years;
};
} // namespace

QString LogcatImporter::formatId() const
{
    return QStringLiteral("logcat");
}

QString LogcatImporter::formatName() const
{
    return Tr::tr("Android system log (logcat)");
}

int LogcatImporter::sniff(const SniffInput &input) const
{
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    const auto found = std::ranges::find_if(
        lines, [](QByteArrayView line) { return parseLogcatLine(line).has_value(); });
    if (input.encoding == Encoding::Binary || found == lines.end()) {
        return 0;
    }
    // "--------- beginning of main" may come before.
    return found - lines.begin() <= 2 ? 92 : 75;
}

QList<LogSource> LogcatImporter::logSources() const
{
    return {{.product = QStringLiteral("android"), .service = QStringLiteral("omadm")}};
}

QByteArrayList LogcatImporter::ownLiterals() const
{
    return syncmlLiterals();
}

ImportResult LogcatImporter::parse(const ImportInput &input, const ImportControl &control) const
{
    LogcatFormat format(input);
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = Platform::Android;
    addSyncmlProfiles(result, control);
    return result;
}

} // namespace Scep
