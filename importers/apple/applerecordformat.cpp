// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/applerecordformat.h"

#include "importers/apple/nserror.h"
#include "importers/linereader.h"
#include "models/text/textdocument.h"

#include <algorithm>
#include <array>

namespace Scep {

using namespace std::chrono;

namespace {
/// Lines from either end of a source that are searched for its first and last time and its year.
constexpr LineNumber LinesForYear = 2'000;

/// Processes that a Mac has and other devices have not.
constexpr std::array<QByteArrayView, 6> MacProcesses = {
    "mdmclient", "CertificateService", "ManagedClient", "loginwindow", "WindowServer", "Finder"};

void insertIfWritten(LogEvent &event, const QString &name, QByteArrayView value, Encoding encoding)
{
    if (!value.isEmpty()) {
        event.fields.insert(name, decodeText(value, encoding));
    }
}

class LineFormat final : public RecordFormat
{
public:
    LineFormat(const AppleLineStyle &style, Encoding encoding)
        : m_style(style)
        , m_encoding(encoding)
        , m_events(encoding)
    {
    }

    [[nodiscard]] AppleEvents &events() { return m_events; }

    [[nodiscard]] std::unique_ptr<RecordFormat> copy() const override
    {
        return m_style.writesDates ? std::make_unique<LineFormat>(*this) : nullptr;
    }

    void learnFrom(const RecordFormat &copy) override
    {
        m_events.learnFrom(static_cast<const LineFormat &>(copy).m_events);
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override
    {
        return m_style.begins(line);
    }

    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView bytes,
                                                const QByteArrayList &continuation) override
    {
        const std::optional<AppleLine> line = m_style.parse(bytes);
        if (!line) {
            return std::nullopt;
        }
        QString message = m_style.text(line->message, m_encoding);
        for (const QByteArray &more : continuation) {
            // What closes a rich text document is no text.
            if (more != "}") {
                message += QLatin1Char('\n') + m_style.text(more, m_encoding);
            }
        }
        return m_events.event(*line, message);
    }

    [[nodiscard]] Instant instantOf(QByteArrayView bytes) override
    {
        const std::optional<AppleLine> line =
            m_style.begins(bytes) ? m_style.parse(bytes) : std::nullopt;
        return line ? m_events.instant(*line) : Instant();
    }

private:
    const AppleLineStyle m_style;
    const Encoding m_encoding;
    AppleEvents m_events;
};

/// What the ends of a source tell of the year that its lines do not write.
class YearSearch
{
public:
    YearSearch(const ImportInput &input, const AppleLineStyle &style)
        : m_input(input)
        , m_style(style)
        , m_reader(*input.document)
    {
    }

    /// Nothing when the source writes its years, or no dates.
    [[nodiscard]] std::optional<YearInference> run()
    {
        const LineNumber count = m_input.document->lineCount();
        for (LineNumber line = 1; line <= std::min(count, LinesForYear) && !m_first; ++line) {
            m_first = yearlessTime(line);
        }
        const LineNumber end = std::max<LineNumber>(0, count - LinesForYear);
        for (LineNumber line = count; line > end && !m_last; --line) {
            m_last = yearlessTime(line);
        }
        if (!m_first || !m_last) {
            return std::nullopt;
        }
        return YearInference(*m_first, *m_last, lastYear());
    }

private:
    [[nodiscard]] std::optional<YearlessTime> yearlessTime(LineNumber number)
    {
        const QByteArrayView bytes = m_reader.line(number);
        const std::optional<AppleLine> line =
            m_style.begins(bytes) ? m_style.parse(bytes) : std::nullopt;
        if (!line || !line->date || line->date->year != 0) {
            return std::nullopt;
        }
        return YearlessTime{.date = *line->date, .clock = line->clock};
    }

    /// A date that a message writes is better than the file's own, which a copy may have changed.
    [[nodiscard]] std::optional<int> lastYear()
    {
        const LineNumber count = m_input.document->lineCount();
        for (LineNumber line = 1; line <= std::min(count, LinesForYear); ++line) {
            const std::optional<YearlessTime> time = yearlessTime(line);
            const auto year = time ? yearBeside(m_reader.line(line), time->date) : std::nullopt;
            if (year) {
                const YearInference same(*m_first, *m_last, year);
                const auto placed = same.place(*time);
                const auto asWritten = toMicroseconds(
                    {.year = *year, .month = time->date.month, .day = time->date.day}, time->clock);
                return placed == asWritten ? *year : *year + 1;
            }
        }
        const auto modified = m_input.file->lastModified();
        return modified ? latestYear(*m_last, *modified) : std::nullopt;
    }

    const ImportInput &m_input;
    const AppleLineStyle &m_style;
    LineReader m_reader;
    std::optional<YearlessTime> m_first;
    std::optional<YearlessTime> m_last;
};
} // namespace

void AppleEvents::noteProcess(QByteArrayView process)
{
    m_isOfMac = m_isOfMac || std::ranges::contains(MacProcesses, process);
}

LogEvent AppleEvents::event(const AppleLine &line, const QString &message)
{
    LogEvent event;
    event.instant = instant(line);
    event.timestampText = line.timestamp;
    event.severity = appleSeverity(line.level);
    event.logSource = appleLogSource();
    event.fields.insert(QStringLiteral("message"), message);
    insertIfWritten(event, QStringLiteral("component"), line.process, m_encoding);
    insertIfWritten(event, QStringLiteral("level"), line.level, m_encoding);
    insertIfWritten(event, QStringLiteral("pid"), line.processId, m_encoding);
    insertIfWritten(event, QStringLiteral("tid"), line.threadId, m_encoding);
    insertIfWritten(event, QStringLiteral("library"), line.library, m_encoding);
    insertIfWritten(event, QStringLiteral("subsystem"), line.subsystem, m_encoding);
    insertIfWritten(event, QStringLiteral("category"), line.category, m_encoding);
    if (const std::optional<NsError> error = innermostNsError(message)) {
        event.fields.insert(QStringLiteral("nserror_domain"), error->domain);
        event.fields.insert(QStringLiteral("nserror_code"), error->code);
        event.fields.insert(QStringLiteral("nserror_desc"), error->description);
    }
    return event;
}

Instant AppleEvents::instant(const AppleLine &line)
{
    noteProcess(line.process);
    if (line.date && line.date->year == 0) {
        return instantWithoutYear(line);
    }
    const auto local = toMicroseconds(
        line.date.value_or(DateText{.year = 1970, .month = 1, .day = 1}), line.clock);
    if (!local) {
        return {};
    }
    const microseconds utc = *local - line.zone.value_or(seconds(0));
    if (!line.date) {
        return {.sinceEpoch = m_days.place(utc), .certainty = TimeCertainty::DateMissing};
    }
    return {.sinceEpoch = utc, .certainty = writtenCertainty(true, line.zone.has_value())};
}

Instant AppleEvents::instantWithoutYear(const AppleLine &line) const
{
    const auto local =
        m_years ? m_years->place({.date = *line.date, .clock = line.clock}) : std::nullopt;
    if (!local) {
        return {};
    }
    return {.sinceEpoch = *local - line.zone.value_or(seconds(0)),
            .certainty = m_years->knowsYear() ? writtenCertainty(false, line.zone.has_value())
                                              : TimeCertainty::DateMissing};
}

LogSource appleLogSource()
{
    return {.product = QStringLiteral("apple"), .service = QStringLiteral("unified-log")};
}

ImportResult importAppleRecords(const ImportInput &input, const ImportControl &control,
                                const AppleLineStyle &style)
{
    LineFormat format(style, input.file->encoding());
    if (const std::optional<YearInference> years = YearSearch(input, style).run()) {
        format.events().setYears(*years);
    }
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = format.events().platform();
    return result;
}

} // namespace Scep
