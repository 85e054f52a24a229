// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/text/generictextimporter.h"

#include "importers/linereader.h"
#include "importers/recordformat.h"
#include "importers/text/leadingtime.h"
#include "importers/yearsearch.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GenericTextImporter)
};

constexpr int LinesSniffed = 200;

/// Below everything that knows what it reads.
constexpr int LowestConfidence = 5;

/// Lines that may tell what comes first in `1/2/2018`.
constexpr LineNumber LinesForOrder = 2'000;

/// Whether a date of the source can only be read with the day first.
bool isDayFirst(const TextDocument &document)
{
    LineReader reader(document);
    for (LineNumber line = 1; line <= std::min(document.lineCount(), LinesForOrder); ++line) {
        const QByteArrayView bytes = reader.line(line);
        const std::optional<LeadingTime> time = takeLeadingTime(bytes, false);
        if (time && time->date && !time->isDayOrMonthFirst && time->text.contains('/') &&
            !time->text.startsWith("20")) {
            // Not ambiguous: the number that comes first is the day when it is over 12.
            ByteCursor cursor(time->text);
            return cursor.takeNumber(1, 2).value_or(0) > 12;
        }
    }
    return false;
}

class GenericFormat final : public RecordFormat
{
public:
    explicit GenericFormat(const ImportInput &input)
        : m_encoding(input.file->encoding())
        , m_dayFirst(isDayFirst(*input.document))
        , m_years(searchYears(input, [this](QByteArrayView line) { return yearlessTime(line); }))
    {
    }

    [[nodiscard]] std::unique_ptr<RecordFormat> copy() const override
    {
        return std::make_unique<GenericFormat>(*this);
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override
    {
        return takeLeadingTime(line, m_dayFirst).has_value();
    }

    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView bytes,
                                                const QByteArrayList &continuation) override
    {
        const std::optional<LeadingTime> time = takeLeadingTime(bytes, m_dayFirst);
        if (!time) {
            return std::nullopt;
        }
        QString message = decodeText(time->rest, m_encoding);
        for (const QByteArray &more : continuation) {
            message += QLatin1Char('\n') + decodeText(more, m_encoding);
        }
        LogEvent event;
        event.instant = instant(*time);
        event.timestampText = QString::fromLatin1(time->text);
        event.logSource = {.product = QStringLiteral("generic"), .service = QStringLiteral("text")};
        event.fields = {{QStringLiteral("message"), message}};
        return event;
    }

    [[nodiscard]] QString continuationText(const QByteArrayList &lines) const override
    {
        return linesText(lines, m_encoding);
    }

    [[nodiscard]] Instant instantOf(QByteArrayView bytes) override
    {
        const std::optional<LeadingTime> time = takeLeadingTime(bytes, m_dayFirst);
        return time ? instant(*time) : Instant();
    }

private:
    [[nodiscard]] std::optional<YearlessTime> yearlessTime(QByteArrayView line) const
    {
        const std::optional<LeadingTime> time = takeLeadingTime(line, m_dayFirst);
        return time && time->date && time->date->year == 0
                   ? std::optional(YearlessTime{.date = *time->date, .clock = time->clock})
                   : std::nullopt;
    }

    [[nodiscard]] Instant instant(const LeadingTime &time) const
    {
        if (time.sinceEpoch) {
            return {.sinceEpoch = *time.sinceEpoch, .certainty = TimeCertainty::Known};
        }
        if (!time.date) {
            // The day is not counted: times without a date only order the lines of one day.
            const auto ofDay = toMicroseconds({.year = 1970, .month = 1, .day = 1}, time.clock);
            return ofDay ? Instant{.sinceEpoch = *ofDay, .certainty = TimeCertainty::DateMissing}
                         : Instant();
        }
        const bool isYearless = time.date->year == 0;
        const auto local = isYearless && m_years
                               ? m_years->place({.date = *time.date, .clock = time.clock})
                               : toMicroseconds(*time.date, time.clock);
        if (!local) {
            return {};
        }
        if (isYearless && !(m_years && m_years->knowsYear())) {
            return {.sinceEpoch = *local, .certainty = TimeCertainty::DateMissing};
        }
        return {.sinceEpoch = *local - time.zone.value_or(seconds(0)),
                .certainty = writtenCertainty(!isYearless, time.zone.has_value())};
    }

    const Encoding m_encoding;
    const bool m_dayFirst;
    const std::optional<YearInference> m_years;
};

/// Files of servers whose purpose is known and whose lines nobody describes: the debug log of NDES
/// and what the connector notes of a request.
bool hasUnknownGrammar(const QString &name)
{
    return name.compare(QLatin1StringView("mscep.log"), Qt::CaseInsensitive) == 0 ||
           name.endsWith(QLatin1StringView(".crs"), Qt::CaseInsensitive);
}
} // namespace

QString GenericTextImporter::formatId() const
{
    return QStringLiteral("generic-text");
}

QString GenericTextImporter::formatName() const
{
    return Tr::tr("Text with times");
}

int GenericTextImporter::sniff(const SniffInput &input) const
{
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    int strong = 0;
    int weak = 0;
    for (const QByteArrayView line : lines) {
        if (const std::optional<LeadingTime> time = takeLeadingTime(line, false)) {
            ++(time->isWeak() ? weak : strong);
        }
    }
    // Stack traces may be longer than the lines they belong to.
    const bool isDated = strong >= 2 && strong * 20 >= lines.size();
    const bool isShort = lines.size() <= 2 && strong == lines.size() && strong > 0;
    const bool isTimed = weak >= 3 && weak * 2 >= lines.size();
    return isDated || isShort || isTimed ? LowestConfidence : 0;
}

QList<LogSource> GenericTextImporter::logSources() const
{
    return {{.product = QStringLiteral("generic"), .service = QStringLiteral("text")}};
}

QByteArrayList GenericTextImporter::ownLiterals() const
{
    return {QByteArrayLiteral("operation=PKIOperation")};
}

ImportResult GenericTextImporter::parse(const ImportInput &input,
                                        const ImportControl &control) const
{
    GenericFormat format(input);
    ImportResult result = parseRecords(input, control, format);
    if (hasUnknownGrammar(input.source.displayName)) {
        result.source.issues.prepend({.code = IssueCode::UnknownFormat,
                                      .detail = Tr::tr("all; it was read as text with times")});
    }
    return result;
}

} // namespace Scep
