// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/appleconsoleimporter.h"

#include "importers/apple/appleconsoleline.h"
#include "importers/apple/nserror.h"
#include "importers/recordformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace Scep {

using namespace std::chrono;

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AppleConsoleImporter)
};

/// Far enough to find a log that is quoted in a document.
constexpr int LinesSniffed = 200;

/// A clock that steps back by more is one that passed midnight; by less, lines out of order.
constexpr microseconds MidnightStep = hours(12);
/// A clock that steps forward by more, behind a midnight, is a late line from before it.
constexpr microseconds LateStep = hours(23);

/// Counts days for time stamps without a date, in the order in which they are asked for.
class DayCounter
{
public:
    /// @p time: UTC time of day. Gives it with the days since the first one's midnight.
    microseconds place(microseconds time)
    {
        const microseconds day = days(1);
        time = ((time % day) + day) % day;
        microseconds placed = time + m_days;
        if (m_last && placed < *m_last - MidnightStep) {
            m_days += days(1);
            placed += day;
        } else if (m_last && m_days > days(0) && placed > *m_last + LateStep) {
            return placed - day;
        }
        m_last = placed;
        return placed;
    }

private:
    std::optional<microseconds> m_last;
    days m_days{0};
};

class AppleConsoleFormat final : public RecordFormat
{
public:
    explicit AppleConsoleFormat(Encoding encoding)
        : m_encoding(encoding)
    {
    }

    [[nodiscard]] bool beginsRecord(QByteArrayView line) const override
    {
        return beginsLikeAppleConsole(line);
    }

    [[nodiscard]] std::optional<LogEvent> parse(QByteArrayView bytes,
                                                const QByteArrayList &continuation) override
    {
        const std::optional<AppleConsoleLine> line = parseAppleConsole(bytes);
        if (!line) {
            return std::nullopt;
        }
        noteProcess(line->process);
        QString message = appleMessageText(line->message, m_encoding);
        for (const QByteArray &more : continuation) {
            // What closes a rich text document is no text.
            if (more != "}") {
                message += QLatin1Char('\n') + appleMessageText(more, m_encoding);
            }
        }
        return event(*line, message);
    }

    [[nodiscard]] Instant instantOf(QByteArrayView bytes) override
    {
        const std::optional<AppleConsoleLine> line =
            beginsLikeAppleConsole(bytes) ? parseAppleConsole(bytes) : std::nullopt;
        if (!line) {
            return {};
        }
        noteProcess(line->process);
        return instant(*line);
    }

    [[nodiscard]] bool isOfMac() const { return m_isOfMac; }

private:
    void noteProcess(QByteArrayView process)
    {
        m_isOfMac = m_isOfMac || process == "mdmclient" || process == "CertificateService";
    }

    [[nodiscard]] LogEvent event(const AppleConsoleLine &line, const QString &message)
    {
        LogEvent event;
        event.instant = instant(line);
        event.timestampText = line.timestamp;
        event.severity = appleSeverity(line.level);
        event.logSource = {.product = QStringLiteral("apple"),
                           .service = QStringLiteral("unified-log")};
        event.fields = {
            {QStringLiteral("component"), decodeText(line.process, m_encoding)},
            {QStringLiteral("message"), message},
            {QStringLiteral("level"), QString::fromLatin1(line.level)},
        };
        if (!line.processId.isEmpty()) {
            event.fields.insert(QStringLiteral("pid"), QString::fromLatin1(line.processId));
        }
        if (const std::optional<NsError> error = innermostNsError(message)) {
            event.fields.insert(QStringLiteral("nserror_domain"), error->domain);
            event.fields.insert(QStringLiteral("nserror_code"), error->code);
            event.fields.insert(QStringLiteral("nserror_desc"), error->description);
        }
        return event;
    }

    [[nodiscard]] Instant instant(const AppleConsoleLine &line)
    {
        const auto local = toMicroseconds(
            line.date.value_or(DateText{.year = 1970, .month = 1, .day = 1}), line.clock);
        if (!local) {
            return {};
        }
        if (line.date) {
            return {.sinceEpoch = *local - line.zone, .certainty = TimeCertainty::Known};
        }
        return {.sinceEpoch = m_days.place(*local - line.zone),
                .certainty = TimeCertainty::DateMissing};
    }

    const Encoding m_encoding;
    DayCounter m_days;
    bool m_isOfMac = false;
};
} // namespace

QString AppleConsoleImporter::formatId() const
{
    return QStringLiteral("apple-console");
}

QString AppleConsoleImporter::formatName() const
{
    return Tr::tr("Apple Console text");
}

int AppleConsoleImporter::sniff(const SniffInput &input) const
{
    const auto isRecord = [](QByteArrayView line) { return parseAppleConsole(line).has_value(); };
    if (input.encoding == Encoding::Binary) {
        return 0;
    }
    const QList<QByteArrayView> lines = headLines(input.head, LinesSniffed);
    const auto found = std::ranges::find_if(lines, isRecord);
    if (found == lines.end()) {
        return 0;
    }
    // A row of column names or rich text may come first.
    return found == lines.begin() ? 90 : 75;
}

QList<LogSource> AppleConsoleImporter::logSources() const
{
    return {{.product = QStringLiteral("apple"), .service = QStringLiteral("unified-log")}};
}

ImportResult AppleConsoleImporter::parse(const ImportInput &input,
                                         const ImportControl &control) const
{
    AppleConsoleFormat format(input.file->encoding());
    ImportResult result = parseRecords(input, control, format);
    result.source.platform = format.isOfMac() ? Platform::MacOs : Platform::Ios;
    return result;
}

} // namespace Scep
